import type { EventEmitter } from 'node:events'
import type { JournalPage } from '../../../domain/journal.js'
import { COMMENT, entryEvents, epochEvent, RETRY } from './event-text.js'
import type { Stream } from './open-streams.js'

/** The part of an answer, over HTTP/1.1 or HTTP/2, that a stream needs. */
export interface Outlet extends EventEmitter {
  write(text: string | Uint8Array): boolean
  end(): unknown
  destroy(): unknown
}

/** What a stream shows, and to whom. */
export interface StreamOptions {
  readonly out: Outlet
  /** The page with which the stream begins. */
  readonly first: JournalPage
  /** Reads on; rejects when the caller may not read, or the store does not answer. */
  readonly pageBehind: (after: number) => Promise<JournalPage>
  /** Identifies the caller again; rejects when it would not be let in now. */
  readonly readmit: () => Promise<void>
  /** Whether a failure passes, so that the stream may try again at the next commit or beat. */
  readonly passes: (failure: unknown) => boolean
}

/** A stream that has begun. */
export interface RunningStream extends Stream {
  /** Settles when the stream has ended; never rejects. */
  readonly ended: Promise<void>
}

/**
 * Sends the journal from a page on (contract, section 4b). It reads the next page only when the connection has taken
 * the last one, so that one page is outstanding at the most, and cuts a reader that takes too long. The stream ends with
 * its epoch, and when the caller may not read any more.
 */
export function journalStream({ out, first, pageBehind, readmit, passes }: StreamOptions): RunningStream {
  const { epoch } = first
  let from = first.last
  /** Whether there may be entries to read; true at the start, since the stream has not watched the store so far. */
  let isDue = true
  let hasBeaten = false
  let isOver = false
  /** How many beats have passed since the connection was full; null while it takes what is sent. */
  let fullFor: number | null = null
  let goOn = (): void => undefined

  const send = (text: string | Uint8Array): void => {
    if (!out.write(text)) fullFor ??= 0
  }
  const end = (): void => {
    isOver = true
    goOn()
  }

  function show(page: JournalPage): void {
    if (page.epoch !== epoch) {
      send(epochEvent(page.epoch))
      isOver = true
      return
    }
    if (page.entries.length > 0) send(entryEvents(page))
    if (page.last > from && page.last < page.highest) isDue = true
    from = page.last
  }

  async function readOn(): Promise<void> {
    isDue = false
    try {
      if (hasBeaten) await readmit()
      hasBeaten = false
      const page = await pageBehind(from)
      // The connection may have closed, or the service may be stopping, meanwhile.
      if (!isOver) show(page)
    } catch (error) {
      if (!passes(error)) isOver = true
    }
  }

  async function run(): Promise<void> {
    while (!isOver) {
      if (isDue && fullFor === null) await readOn()
      else await new Promise<void>((resolve) => (goOn = resolve))
    }
    out.end()
  }

  out.on('drain', () => {
    fullFor = null
    goOn()
  })
  // A write that fails is told here, and by the end of the connection.
  out.on('error', end).on('close', end)
  send(RETRY + epochEvent(epoch))
  show(first)
  return {
    ended: run(),
    changed() {
      isDue = true
      goOn()
    },
    beat() {
      if (fullFor === null) send(COMMENT)
      else if (fullFor > 0) out.destroy()
      else fullFor += 1
      isDue = true
      hasBeaten = true
      goOn()
    },
    stop() {
      if (fullFor === null) out.end()
      else out.destroy()
      end()
    },
  }
}
