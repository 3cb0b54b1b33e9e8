import t from 'tap'
import type { AuthContext } from '../../src/domain/auth-context.js'
import { type CaseContent, type CaseState, changeOf } from '../../src/domain/case-content.js'
import { editViolations } from '../../src/domain/edit-rules.js'
import { clientWith, contentWith, userWith } from './facts.js'

const USERS = ['7', '8', '9'].map((id) => userWith({ id }))
const home = userWith({ id: '10', homeDepartment: '1', foreignDepartments: new Set() })
const stranger = userWith({ homeDepartment: '5', foreignDepartments: new Set() })
const pull = { users: new Set(['8', '10']), queues: new Set<string>() }
const NOW = 1_000

/** A case that differs from an open one of department 1 that nobody owns, the new members, the caller, and the codes. */
const TABLE: readonly (readonly [string, Partial<CaseState>, Partial<CaseContent>, AuthContext, readonly string[]])[] =
  [
    ['texts', {}, { subject: 'New', description: null, solution: 'Done' }, userWith(), []],
    ['nothing new', {}, { subject: 'A case' }, userWith(), []],
    ['a case ready for closure', { status: 'ready_for_closure' }, { subject: 'New' }, userWith(), []],
    ['out of reach', {}, { subject: 'New' }, stranger, ['403-910']],
    ['out of reach of a limited client', {}, {}, clientWith({ departments: new Set(['2']) }), ['403-910']],
    ['closed', { status: 'closed' }, { subject: 'New' }, userWith(), ['400-253']],
    ['closed, and nothing new', { status: 'closed' }, { subject: 'A case' }, clientWith(), ['400-253']],
    ['stale', { lastModified: 101 }, { subject: 'New' }, userWith(), ['409-100']],
    ['stale, and nothing new', { lastModified: 99 }, { subject: 'A case' }, clientWith(), ['409-100']],
    ['a due date in the future', {}, { dueDate: NOW + 1 }, userWith(), []],
    ['a due date at this instant', {}, { dueDate: NOW }, userWith(), ['400-152']],
    ['a due date of the past', {}, { dueDate: NOW - 1 }, clientWith(), ['400-152']],
    ['a due date of the past that it has already', { dueDate: 1 }, { dueDate: 1 }, userWith(), []],
    ['no due date any more', { dueDate: 1 }, { dueDate: null }, userWith(), []],
    ['an unknown owner', {}, { owner: '99' }, userWith(), ['400-194']],
    ['an unknown owner, for a client', { owner: '9' }, { owner: '99' }, clientWith(), ['400-194']],
    ['to a user of whom the caller may pull', {}, { owner: '8' }, userWith(), []],
    ['to any other user', {}, { owner: '9' }, userWith(), ['403-912']],
    ['to any other user, by a client', {}, { owner: '9' }, clientWith(), []],
    ['to the caller', {}, { owner: '7' }, userWith(), []],
    ['from the caller', { owner: '7' }, { owner: '8' }, userWith(), []],
    ['from a user of whom the caller may pull', { owner: '8' }, { owner: '7' }, userWith(), []],
    ['from any other user', { owner: '9' }, { owner: '7' }, userWith(), ['403-912']],
    ['from any other user to any other user', { owner: '9' }, { owner: '8' }, userWith({ pull }), ['403-912']],
    ['from any other user, by a client', { owner: '9' }, { owner: '8' }, clientWith(), []],
    ['neither from nor to', { owner: '9' }, { owner: '8' }, userWith({ id: '10' }), ['403-912']],
    ['to the user who owns it', { owner: '9' }, { owner: '9' }, userWith(), []],
    ['to a user who does not reach it', { department: '2' }, { owner: '10' }, userWith({ pull }), ['400-152']],
    ['the same, for a client', { department: '2' }, { owner: '10' }, clientWith(), ['400-152']],
    [
      'to the user who owns it and does not reach it any more',
      { department: '2', owner: '10' },
      { owner: '10' },
      userWith(),
      [],
    ],
    [
      'everything',
      { status: 'closed', lastModified: 101, department: '2', owner: '9' },
      { dueDate: 1, owner: '10' },
      userWith(),
      ['400-253', '409-100', '400-152', '400-152', '403-912', '403-912'],
    ],
    [
      'out of reach: nothing else is told',
      { status: 'closed', owner: '9' },
      { dueDate: 1, owner: '8' },
      stranger,
      ['403-910'],
    ],
    ['out of reach, and an unknown owner', {}, { owner: '99' }, stranger, ['403-910', '400-194']],
  ]

for (const [name, changed, members, by, codes] of TABLE) {
  const owner = [...USERS, home].find(({ id }) => id === members.owner) ?? null
  const edit = { id: '1001', lastModified: 100, members }
  const found = editViolations(by, edit, { found: contentWith(changed), owner, now: NOW })
  t.strictSame(
    found.map(({ code }) => code),
    codes,
    name,
  )
  t.ok(
    found.every((violation) => violation.case === '1001' && violation.activity === undefined),
    `${name}: names its case`,
  )
}

t.strictSame(
  editViolations(
    userWith(),
    { id: '1009', lastModified: 100, members: { owner: '99', dueDate: 1 } },
    { found: null, owner: null, now: NOW },
  ),
  [
    { case: '1009', code: '400-194', details: { ids: ['1009'] } },
    { case: '1009', code: '400-194', details: { ids: ['99'] } },
  ],
  'a case and a user that do not exist',
)
t.strictSame(
  editViolations(
    userWith({ id: '11' }),
    { id: '1001', lastModified: 100, members: { owner: '9' } },
    { found: contentWith({ owner: '7' }), owner: userWith({ id: '9' }), now: NOW },
  ).map(({ details }) => details),
  [{ ids: ['9'] }, { ids: ['7'] }],
  'the user who is to own the case, then the user who owns it',
)

const before = contentWith({ owner: '8', solution: 'Done', dueDate: 5 })
t.strictSame(
  changeOf(before, { owner: null, solution: null, subject: 'New', severity: 'low', dueDate: 5 }),
  {
    ...{ id: '1001', lastModified: 100, content: { ...before, owner: null, solution: null, subject: 'New' } },
    edited: ['subject', 'solution', 'owner'],
  },
  'only what becomes different is named, in the order of the contract',
)
t.equal(changeOf(before, { owner: '8', subject: 'A case' }), null, 'no change')
t.equal(changeOf(before, {}), null, 'nothing asked for')
