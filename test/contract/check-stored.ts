import { isDeepStrictEqual } from 'node:util'
import type { Test } from 'tap'
import type { Instant } from '../../src/domain/instant.js'
import type { Stored } from '../support/stored.js'
import { checkJournal, inShort } from './check-journal.js'
import { createdBetween, newRows } from './created.js'
import { columnsOf, fieldsOf } from './fields.js'
import type { After, ScenarioToken } from './scenario.js'

/** A request between two looks into the database. */
export interface Course {
  readonly before: Stored
  readonly after: Stored
  readonly token: ScenarioToken
  readonly now: Instant
}

/**
 * Checks that a request did what a scenario says to the cases and activities that it names, and nothing else to
 * anything.
 */
export function checkStored(t: Test, { before, after, token, now }: Course, expected: After): void {
  const { closed = [], completed = [], changed = {}, journal } = expected
  const user = token?.user === undefined ? null : Number(token.user)
  const actor = user === null ? `client/${token?.client ?? ''}` : `user/${String(user)}`
  const modified = { last_modified_at: now, last_modified_by: actor }
  const rows = newRows(createdBetween(before, after), expected, { actor, now })

  const closing = { ...modified, status: 'closed', last_closed_at: now }
  const cases = before.cases.map((one) => {
    const change = changed.case?.[String(one.id)]
    const closes = closed.includes(String(one.id)) ? closing : {}
    return { ...one, ...(change && { ...modified, ...columnsOf(change) }), ...closes }
  })
  same(t, after.cases, [...cases, ...rows.cases], 'cases')

  const done = { ...modified, status: 'completed', substatus: 'done', locked: 0, pinned: 0 }
  const activities = before.activities.map((one) => {
    const change = changed.activity?.[String(one.id)]
    const completes = completed.includes(String(one.id)) ? { ...done, assigned_to: user ?? one.assigned_to } : {}
    return { ...one, ...(change && { ...modified, ...columnsOf(change) }), ...completes }
  })
  same(t, after.activities, [...activities, ...rows.activities], 'activities')

  const inOrder = [...completed.map((id) => `activity_completed ${id}`), ...closed.map((id) => `case_closed ${id}`)]
  t.strictSame(after.journal.slice(before.journal.length).map(inShort), journal ?? inOrder, 'journal')
  checkJournal(t, before, after, { actor, now })
  checkFields(t, after, expected)
}

/** Like `strictSame`, which takes its time over long lists: it is only asked where it has a difference to show. */
function same(t: Test, found: unknown, wanted: unknown, name: string): void {
  if (isDeepStrictEqual(found, wanted)) t.pass(name)
  else t.strictSame(found, wanted, name)
}

function checkFields(t: Test, stored: Stored, { case: cases = {}, activity = {} }: After): void {
  for (const [id, fields] of Object.entries(cases)) {
    t.strictSame(fieldsOf(stored.cases, id, fields), fields, `fields of case ${id}`)
  }
  for (const [id, fields] of Object.entries(activity)) {
    t.strictSame(fieldsOf(stored.activities, id, fields), fields, `fields of activity ${id}`)
  }
}
