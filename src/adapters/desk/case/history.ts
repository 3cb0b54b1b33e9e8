import { casesOf, type ShownEntry } from '../live/journal-entry.js'

/** The entries of one case, as far as the journal is read: the range of numbers, and what it has of the case. */
export interface History {
  /** Every number behind `from` up to `to` is read; null before the first look. */
  readonly range: { readonly from: number; readonly to: number } | null
  /** In the order of the commits. */
  readonly entries: readonly ShownEntry[]
  /** Whether the journal is read back to the creation of the case. */
  readonly isWhole: boolean
}

/** Nothing is read yet. */
export const NO_HISTORY: History = { range: null, entries: [], isWhole: false }

/** How many numbers of the journal one look passes: as many as one request may answer. */
export const LOOK = 1_000

/** Reads the entries behind a number, and tells the highest number of all. */
export type ReadEntries = (
  after: number,
  limit: number,
) => Promise<{ readonly entry: readonly ShownEntry[]; readonly highest: number }>

/** Reads the entries that have come since, and at first the newest ones. */
export async function readForward(history: History, id: string, created: string, read: ReadEntries): Promise<History> {
  if (!history.range) {
    const { highest } = await read(0, 1)
    return readBack({ ...history, range: { from: highest, to: highest } }, id, created, read)
  }
  const { entry } = await read(history.range.to, LOOK)
  const to = Number(entry.at(-1)?.id ?? history.range.to)
  return { ...history, range: { ...history.range, to }, entries: [...history.entries, ...about(id, entry)] }
}

/** Reads one look further back. It ends where the journal does, or where the case was created. */
export async function readBack(history: History, id: string, created: string, read: ReadEntries): Promise<History> {
  if (!history.range) return history
  const { from: until, to } = history.range
  const from = Math.max(until - LOOK, 0)
  const { entry } = await read(from, LOOK)
  const older = entry.filter((one) => Number(one.id) <= until)
  const isBefore = (older[0]?.at ?? created) < created
  return {
    range: { from, to },
    entries: [...about(id, older), ...history.entries],
    isWhole: from === 0 || isBefore,
  }
}

function about(id: string, entries: readonly ShownEntry[]): readonly ShownEntry[] {
  return entries.filter((one) => casesOf(one).includes(id))
}
