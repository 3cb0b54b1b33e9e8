import { setTimeout as delay } from 'node:timers/promises'
import { CommandFailure } from '../failure.js'
import type { JournalLines, JournalSource } from './journal-source.js'

const LIMIT = 1_000
/** In seconds: the longest wait that a service grants. */
const WAIT = 30
const PAUSE_MS = 1_000

/** Where a journal is read, and how. */
export interface ServiceJournalOptions {
  /** Without a slash at its end. */
  readonly url: string
  readonly token: string
  readonly follow: boolean
  readonly stop: AbortSignal
}

/** The journal that a service shows to the bearer of a token. A follower waits for a service that is away. */
export function serviceJournal(options: ServiceJournalOptions): JournalSource {
  let isAway = false
  return {
    async next(after) {
      for (;;) {
        try {
          const lines = await ask(options, after)
          isAway = false
          return lines
        } catch (error) {
          if (!options.follow || error instanceof CommandFailure || options.stop.aborted) throw error
          if (!isAway) process.stderr.write(`casework: ${options.url} does not answer; it is asked again.\n`)
          isAway = true
        }
        await delay(PAUSE_MS, undefined, { signal: options.stop })
      }
    },
  }
}

/**
 * @throws CommandFailure with the answer of a service that refuses, Error where there is none or it cannot answer now
 */
async function ask({ url, token, follow, stop }: ServiceJournalOptions, after: number): Promise<JournalLines> {
  const query = `after=${String(after)}&limit=${String(LIMIT)}${follow ? `&wait=${String(WAIT)}` : ''}`
  const headers = { authorization: `Bearer ${token}`, accept: 'application/json' }
  const answer = await fetch(`${url}/journal?${query}`, { headers, signal: stop }).catch((error: unknown) => {
    throw new Error(`${url} does not answer`, { cause: (error as Error).cause ?? error })
  })
  const text = await answer.text()
  if (answer.status === 429 || answer.status >= 500) throw new Error(`${url} answers ${String(answer.status)}`)
  if (answer.status !== 200)
    throw new CommandFailure([`${url} answers ${String(answer.status)}: ${text.slice(0, 500)}`])
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
