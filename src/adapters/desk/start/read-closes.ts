import type { DeskApi } from '../api/desk-api.js'
import { Refused } from '../api/refused.js'

/** How many numbers of the journal one read passes: an answer has no more entries, so that it has all of them. */
export const NUMBERS_PER_READ = 1_000
/** The most reads from the end of the journal backwards. */
export const MOST_READS = 20
/** A number that the journal never gives: the service then names the highest that it has given. */
const BEYOND = Number.MAX_SAFE_INTEGER

/** The closes that the journal tells of, as far back as it is read. */
export interface Closes {
  /** The instant of each close, in milliseconds since 1970. */
  readonly at: readonly number[]
  /** From this instant on no close is missing; null where nothing that was read is within reach. */
  readonly since: number | null
  /** How many numbers of the journal were passed. */
  readonly passed: number
}

/** The parts of a read of the journal that do not change. */
export interface ClosesRead {
  readonly api: Pick<DeskApi, 'journal'>
  /** The instant from which on the closes are wanted, in milliseconds since 1970. */
  readonly since: number
  /** Takes the closes that are read so far; once it throws, reading ends. */
  readonly tell: (closes: Closes) => void
}

/**
 * Reads the closes since an instant, the newest first. A journal too long for the bound is read in part: the result says
 * from which instant on it is whole.
 * @throws Refused, Lost
 */
export async function readCloses({ api, since, tell }: ClosesRead, mostReads = MOST_READS): Promise<void> {
  const short = await shortJournal(api)
  if (short) {
    tell({ at: closesIn(short), since, passed: short.length })
    return
  }
  const end = await endOf(api)
  let [at, oldest]: [readonly number[], number | null] = [[], null]
  for (let reads = 1, until = end; reads <= mostReads; reads += 1) {
    const after = Math.max(until - NUMBERS_PER_READ, 0)
    const { entry } = await api.journal(after, NUMBERS_PER_READ)
    // Behind a gap, an answer goes on with entries of the read before.
    const fresh = entry.filter(({ id }) => Number(id) <= until)
    at = [...at, ...closesIn(fresh)]
    oldest = fresh[0] ? Date.parse(fresh[0].at) : oldest
    const isWhole = after === 0 || (oldest !== null && oldest < since)
    tell({ at, since: isWhole ? since : oldest, passed: end - after })
    if (isWhole) return
    until = after
  }
}

type Entries = Awaited<ReturnType<DeskApi['journal']>>['entry']

/** The whole journal, if one read has all of it; else null. */
async function shortJournal(api: ClosesRead['api']): Promise<Entries | null> {
  const { entry, last } = await api.journal(0, NUMBERS_PER_READ)
  if (entry.length === NUMBERS_PER_READ) return null
  // A read may have stopped before the end, where little is within reach.
  const next = await api.journal(Number(last), 1)
  return next.last === last ? entry : null
}

/** The highest number of the journal. Only the text of a refusal tells it. */
async function endOf(api: ClosesRead['api']): Promise<number> {
  try {
    await api.journal(BEYOND, 1)
  } catch (error) {
    const named = error instanceof Refused ? (error.body.developerMessage.match(/\d+/g) ?? []) : []
    const highest = named.map(Number).find((number) => number !== BEYOND)
    if (highest !== undefined) return highest
    throw error
  }
  return BEYOND
}

function closesIn(entries: Entries): readonly number[] {
  return entries.filter(({ kind }) => kind === 'case_closed').map(({ at }) => Date.parse(at))
}
