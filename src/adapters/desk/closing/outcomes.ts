import type { CaseList } from '../cases/case-list.js'
import type { CloseRun } from './close-run.js'

/** The end of one case of a close. */
export interface Outcome {
  readonly id: string
  readonly subject: string
  readonly result: 'closed' | 'left' | 'unknown'
  /** The reasons why it was not closed, in the words of the service. */
  readonly reason: string
}

/** The end of every case that a person confirmed: those that were not closed come first. */
export function outcomesOf(run: CloseRun, { rows, places }: CaseList): readonly Outcome[] {
  const closed = new Set(run.closed)
  const unknown = new Set(run.stopped === 'lost' ? run.requests[0]?.ids : [])
  const outcomes = run.asked.map((id): Outcome => {
    const row = rows[places.get(id) ?? -1]
    const subject = row?.shown?.subject ?? ''
    if (closed.has(id)) return { id, subject, result: 'closed', reason: '' }
    const reason = row?.judgement?.violation.map(({ text }) => text).join(' ') ?? ''
    return { id, subject, result: unknown.has(id) ? 'unknown' : 'left', reason }
  })
  return [
    ...outcomes.filter(({ result }) => result !== 'closed'),
    ...outcomes.filter(({ result }) => result === 'closed'),
  ]
}
