import type { Test } from 'tap'
import type { Instant } from '../../src/domain/instant.js'
import type { Stored } from '../support/stored.js'
import { fieldsOf } from './fields.js'
import type { After, ScenarioToken } from './scenario.js'

/** A request between two looks into the database. */
export interface Course {
  readonly before: Stored
  readonly after: Stored
  readonly token: ScenarioToken
  readonly now: Instant
}

/**
 * Checks that a request did what contract section 1 ("Effects") says to the cases and activities that a scenario
 * names, and nothing else to anything.
 */
export function checkStored(t: Test, { before, after, token, now }: Course, expected: After): void {
  const { closed = [], completed = [] } = expected
  const user = token?.user === undefined ? null : Number(token.user)
  const actor = user === null ? `client/${token?.client ?? ''}` : `user/${String(user)}`
  const modified = { last_modified_at: now, last_modified_by: actor }

  const cases = before.cases.map((one) =>
    closed.includes(String(one.id)) ? { ...one, ...modified, status: 'closed', last_closed_at: now } : one,
  )
  t.strictSame(after.cases, cases, closed.length > 0 ? `closed: ${closed.join()}` : 'no case has changed')

  const done = { ...modified, status: 'completed', substatus: 'done', locked: 0, pinned: 0 }
  const activities = before.activities.map((one) =>
    completed.includes(String(one.id)) ? { ...one, ...done, assigned_to: user ?? one.assigned_to } : one,
  )
  t.strictSame(after.activities, activities, completed.length > 0 ? 'activities completed' : 'no activity has changed')

  t.strictSame(after.journal.slice(0, before.journal.length), before.journal, 'the journal so far stays')
  checkJournal(t, { before, after, actor, now }, expected)
  checkFields(t, after, expected)
}

function checkJournal(
  t: Test,
  { before, after, actor, now }: Pick<Course, 'before' | 'after' | 'now'> & { readonly actor: string },
  { closed = [], completed = [], journal }: After,
): void {
  const written = after.journal.slice(before.journal.length)
  const lines = written.map((row) => `${row.kind} ${String(row.activity_id ?? row.case_id)}`)
  const inOrder = [...completed.map((id) => `activity_completed ${id}`), ...closed.map((id) => `case_closed ${id}`)]
  t.strictSame(lines, journal ?? inOrder, 'journal')
  let last = before.journal.at(-1)?.seq ?? 0
  for (const row of written) {
    t.ok(row.seq > last, 'numbered upwards')
    last = row.seq
    t.strictSame([row.actor, row.at], [actor, now], `who and when: journal ${String(row.seq)}`)
    const of = row.activity_id === null ? [before.cases, row.case_id] : [before.activities, row.activity_id]
    const changed = (of[0] as Stored['cases']).find(({ id }) => id === of[1])
    t.strictSame([row.status_before, row.department_id], [changed?.status, changed?.department_id], 'what it was')
  }
}

function checkFields(t: Test, stored: Stored, { case: cases = {}, activity = {} }: After): void {
  for (const [id, fields] of Object.entries(cases)) {
    t.strictSame(fieldsOf(stored.cases, id, fields), fields, `fields of case ${id}`)
  }
  for (const [id, fields] of Object.entries(activity)) {
    t.strictSame(fieldsOf(stored.activities, id, fields), fields, `fields of activity ${id}`)
  }
}
