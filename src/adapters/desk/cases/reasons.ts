import type { CaseRow } from './case-row.js'

/** The codes for which the page has a short name, in the order of the rules of a close (contract, section 1). */
export const REASON_CODES = [
  ...['404-100', '403-197', '403-178', '403-910', '403-911', '400-253', '400-914'],
  ...['400-910', '400-911', '400-912', '400-177', '403-912'],
] as const

/** A code for which the page has a short name. */
export type ReasonCode = (typeof REASON_CODES)[number]

/** The rows that the table shows: all, those in one state, or those that one code blocks. */
export type RowFilter = 'all' | 'closable' | 'blocked' | 'closed' | ReasonCode

/** How many cases are in each state, and how many each code blocks. A case that two codes block counts for both. */
export interface Tally {
  readonly closable: number
  readonly blocked: number
  readonly closed: number
  readonly byReason: ReadonlyMap<ReasonCode, number>
}

const KNOWN: ReadonlySet<string> = new Set(REASON_CODES)

/** Whether the page has a short name for a code. */
export function isReasonCode(code: string): code is ReasonCode {
  return KNOWN.has(code)
}

/** Whether a text names a filter of the rows. */
export function isRowFilter(text: string): text is RowFilter {
  return ['all', 'closable', 'blocked', 'closed'].includes(text) || isReasonCode(text)
}

/** The codes that block a case, each once. */
export function reasonsOf({ judgement, isClosedHere }: CaseRow): readonly ReasonCode[] {
  if (isClosedHere) return []
  return [...new Set(judgement?.violation.map(({ code }) => code))].filter(isReasonCode)
}

/** Whether the service would close the case now. */
export function isClosable({ judgement, isClosedHere }: CaseRow): boolean {
  return judgement?.closable === true && !isClosedHere
}

/** Whether the service would refuse to close the case now. */
export function isBlocked({ judgement, isClosedHere }: CaseRow): boolean {
  return judgement?.closable === false && !isClosedHere
}

/** Counts the rows by state and by reason, the reasons in the order of the rules. */
export function tallyOf(rows: readonly CaseRow[]): Tally {
  const counts = new Map<ReasonCode, number>()
  for (const code of rows.flatMap(reasonsOf)) counts.set(code, (counts.get(code) ?? 0) + 1)
  return {
    closable: rows.filter(isClosable).length,
    blocked: rows.filter(isBlocked).length,
    closed: rows.filter(({ isClosedHere }) => isClosedHere).length,
    byReason: new Map(REASON_CODES.flatMap((code) => (counts.has(code) ? [[code, counts.get(code) ?? 0]] : []))),
  }
}

/** The rows that a filter lets through. */
export function filtered(rows: readonly CaseRow[], filter: RowFilter): readonly CaseRow[] {
  switch (filter) {
    case 'all':
      return rows
    case 'closable':
      return rows.filter(isClosable)
    case 'blocked':
      return rows.filter(isBlocked)
    case 'closed':
      return rows.filter(({ isClosedHere }) => isClosedHere)
    default:
      return rows.filter((row) => reasonsOf(row).includes(filter))
  }
}
