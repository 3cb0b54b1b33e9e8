import type { WorldRecord } from '../../domain/world.js'
import { activityFlaws, entryFlaws, type WorldFlaw } from '../../domain/world-rules.js'
import type { Report } from './members.js'
import { flawText, type Problem } from './problems.js'
import type { RawRecord } from './raw-item.js'
import { RECORD_SHAPES } from './record-shapes.js'

/** A record that is sound by itself; or all that is wrong with it, and its id where that can be read. */
export type CheckedRecord = WorldRecord | { readonly problems: readonly Problem[]; readonly id: string | null }

/** Reads one record and checks it by itself: its members, and the rules that they keep among each other. */
export function checkRecord({ kind, place, value, repeated }: RawRecord): CheckedRecord {
  const problems: Problem[] = []
  const report: Report = (text, at = '') => problems.push({ place: place + at, text })
  if (repeated !== undefined) report('is given twice.', repeated)
  const record = RECORD_SHAPES[kind](value, report)
  const tell = (flaw: WorldFlaw) => report(flawText(flaw), `.${flaw.member}`)
  if (kind === 'activity' && record) activityFlaws(record).forEach(tell)
  if (kind === 'journal' && record) entryFlaws(record).forEach(tell)
  if (problems.length === 0) return { kind, record } as WorldRecord
  return { problems, id: (record as Partial<typeof record>)?.id ?? null }
}
