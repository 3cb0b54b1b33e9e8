import { createParser } from 'eventsource-parser'
import type { ShownEntry } from './journal-entry.js'

/** Whether changes of others arrive: not yet, at once, not now, or never, since the service refuses the stream. */
export type LiveState = 'starting' | 'live' | 'broken' | 'refused'

/** The means to follow the journal. */
export interface FollowNeeds {
  /** The number behind which only new entries come. */
  readonly newest: () => Promise<string>
  /** Opens the stream of the entries behind a number. */
  readonly open: (after: string, signal: AbortSignal) => Promise<Response>
  readonly tell: (entry: ShownEntry) => void
  readonly state: (state: LiveState) => void
  /** Waits for so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>
  readonly signal: AbortSignal
}

/** In milliseconds; each further wait is twice as long. */
const FIRST_WAIT = 1_000
const LONGEST_WAIT = 60_000
/** The store was exchanged: the numbers of before say nothing. */
const NEVER_GIVEN = 400
const REFUSED: ReadonlySet<number> = new Set([401, 403, 404, 406])

/** Follows the journal until the signal aborts or the service refuses; a stream that breaks goes on where it was. */
export async function follow({ newest, open, tell, state, wait, signal }: FollowNeeds): Promise<void> {
  let last: string | null = null
  let epoch: string | null = null
  const parser = createParser({
    onEvent({ id, event, data }) {
      if (event === 'epoch') {
        if (epoch !== null && epoch !== data) last = null
        epoch = data
      } else if (id !== undefined) {
        last = id
        tell(JSON.parse(data) as ShownEntry)
      }
    },
  })

  /** Reads the stream to its end; returns the status of the answer. */
  async function stream(): Promise<number> {
    last ??= await newest()
    const answer = await open(last, signal)
    if (answer.ok && answer.body) {
      state('live')
      parser.reset()
      for await (const text of textOf(answer.body)) parser.feed(text)
    }
    return answer.status
  }

  const isOver = () => signal.aborted
  for (let failures = 0; !isOver(); ) {
    // A connection that breaks is opened again as one that ends.
    const status = await stream().catch(() => 0)
    if (isOver()) return
    if (REFUSED.has(status)) {
      state('refused')
      return
    }
    if (status === NEVER_GIVEN) last = null
    failures = status === 200 ? 1 : failures + 1
    // A stream that ends and can be had again, as with a new token, is no news.
    if (failures > 1) state('broken')
    await wait(Math.min(FIRST_WAIT * 2 ** (failures - 1), LONGEST_WAIT))
  }
}

async function* textOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value
}
