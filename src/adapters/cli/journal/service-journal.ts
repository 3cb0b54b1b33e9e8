import { setTimeout as delay } from 'node:timers/promises'
import { CommandFailure } from '../failure.js'
import { type EventLines, eventLines } from './event-lines.js'
import type { JournalLines, JournalSource } from './journal-source.js'

const LIMIT = 1_000
/** In seconds: the longest wait that a service grants. */
const WAIT = 30
const PAUSE_MS = 1_000
const EVENTS = 'text/event-stream'

/** Where a journal is read, and how. */
export interface ServiceJournalOptions {
  /** Without a slash at its end. */
  readonly url: string
  readonly token: string
  readonly follow: boolean
  readonly stop: AbortSignal
}

/**
 * The journal that a service shows to the bearer of a token. A follower takes a stream where the service offers one, and
 * asks again and again where it does not. It waits for a service that is away.
 */
export function serviceJournal(options: ServiceJournalOptions): JournalSource {
  const { url, follow, stop } = options
  let isAway = false
  let stream: EventLines | null = null
  let hasStreams = follow

  async function streamed(after: number): Promise<JournalLines | null> {
    // A stream may end or break at any time: the next one goes on behind the last entry.
    const lines = await stream?.next(after).catch(() => null)
    if (lines) return lines
    if (stream) await delay(PAUSE_MS, undefined, { signal: stop })
    stream = null
    return null
  }

  async function ask(after: number): Promise<JournalLines> {
    const lines = await streamed(after)
    if (lines) return lines
    const answer = await answerOf(options, { after, hasStreams })
    if (answer.body && answer.headers.get('content-type')?.startsWith(EVENTS)) {
      stream = eventLines(answer.body)
      return firstOf(stream, after)
    }
    hasStreams = false
    return pageIn(url, await answer.text())
  }

  return {
    async next(after) {
      for (;;) {
        try {
          const lines = await ask(after)
          isAway = false
          return lines
        } catch (error) {
          if (!follow || error instanceof CommandFailure || stop.aborted) throw error
          if (!isAway) process.stderr.write(`casework: ${url} does not answer; it is asked again.\n`)
          isAway = true
        }
        await delay(PAUSE_MS, undefined, { signal: stop })
      }
    },
  }
}

/** @throws Error when the stream ends before it has begun */
async function firstOf(stream: EventLines, after: number): Promise<JournalLines> {
  const lines = await stream.next(after)
  if (lines === null) throw new Error('The stream is empty')
  return lines
}

/** How a service is asked. */
interface Question {
  readonly after: number
  /** Whether the service may have streams; false once it has answered without one. */
  readonly hasStreams: boolean
}

/**
 * @throws CommandFailure with the answer of a service that refuses, Error where there is none or it cannot answer now
 */
async function answerOf({ url, token, follow, stop }: ServiceJournalOptions, { after, hasStreams }: Question) {
  // A service without streams takes the second choice, and would refuse to wait for a stream.
  const accept = hasStreams ? `${EVENTS}, application/json;q=0.5` : 'application/json'
  const wait = follow && !hasStreams ? `&wait=${String(WAIT)}` : ''
  const query = `after=${String(after)}&limit=${String(LIMIT)}${wait}`
  const headers = { authorization: `Bearer ${token}`, accept }
  const answer = await fetch(`${url}/journal?${query}`, { headers, signal: stop }).catch((error: unknown) => {
    throw new Error(`${url} does not answer`, { cause: (error as Error).cause ?? error })
  })
  if (answer.status === 429 || answer.status >= 500) throw new Error(`${url} answers ${String(answer.status)}`)
  if (answer.status !== 200)
    throw new CommandFailure([`${url} answers ${String(answer.status)}: ${(await answer.text()).slice(0, 500)}`])
  return answer
}

/** @throws CommandFailure for a text that is no page of a journal */
function pageIn(url: string, text: string): JournalLines {
  const lines = linesIn(text)
  if (lines === null) throw new CommandFailure([`${url} answers 200, but not with a journal: ${text.slice(0, 500)}`])
  return lines
}

function linesIn(text: string): JournalLines | null {
  try {
    const { entry, last, epoch } = JSON.parse(text) as Readonly<Record<string, unknown>>
    if (!Array.isArray(entry) || typeof last !== 'string' || typeof epoch !== 'string') return null
    return { entries: entry as object[], last: Number(last), epoch }
  } catch {
    return null
  }
}
