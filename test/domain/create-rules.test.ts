import t from 'tap'
import type { AuthContext } from '../../src/domain/auth-context.js'
import { type ActivityDraft, type DraftFacts, placementFor } from '../../src/domain/create-rules.js'
import { kindOf } from '../../src/domain/errors.js'
import { problemOf } from '../support/refusals.js'
import { caseWith, clientWith, userWith } from './facts.js'

const DRAFT: ActivityDraft = {
  ...{ type: 'task', subtype: null, mode: 'none', subject: 'Call back', priority: null, dueDate: null },
  ...{ case: null, department: null, queue: null },
}
const FACTS: DraftFacts = { case: null, queueDepartment: null, departmentExists: false }
const global = userWith({ homeDepartment: null })
const inCase = { case: '1001' }
const inQueue = { queue: '3' }

type Row = readonly [string, AuthContext, Partial<ActivityDraft>, Partial<DraftFacts>]

/** A caller, a draft, the existing records, and the placement of the activity: its department and its holder. */
const PLACED: readonly (readonly [...Row, readonly [string, string | null]])[] = [
  ['nothing said: at home', userWith(), {}, {}, ['1', '7']],
  ['a department', userWith(), { department: '2' }, { departmentExists: true }, ['2', '7']],
  ['in a case', userWith(), inCase, { case: caseWith({ department: '2' }) }, ['2', '7']],
  ['in a queue', userWith(), inQueue, { queueDepartment: '2' }, ['2', null]],
  ['of a client, in a queue', clientWith(), inQueue, { queueDepartment: '5' }, ['5', null]],
  ['of a global user, in a case', global, inCase, { case: caseWith({ department: '5' }) }, ['5', '7']],
  [
    'a department other than that of the case',
    userWith(),
    { ...inCase, department: '2' },
    { case: caseWith(), departmentExists: true },
    ['2', '7'],
  ],
]

/** The same with a refusal: the kind of error, and its details. */
const REFUSED: readonly (readonly [...Row, string, object])[] = [
  ['a client holds nothing', clientWith(), {}, {}, '400-146', { attribute: 'queue.id' }],
  ['a global user is at home nowhere', global, {}, {}, '400-146', { attribute: 'department.id' }],
  ['nothing exists', userWith(), { case: '1', department: '2', queue: '3' }, {}, '400-194', { ids: ['1', '2', '3'] }],
  ['a case out of reach', userWith(), inCase, { case: caseWith({ department: '5' }) }, '403-910', { ids: ['1001'] }],
  [
    'a department out of reach',
    userWith(),
    { department: '5' },
    { departmentExists: true },
    '403-911 department',
    { ids: ['5'] },
  ],
  ['a queue out of reach', userWith(), inQueue, { queueDepartment: '5' }, '403-911 queue', { ids: ['3'] }],
  [
    'a queue of another department',
    userWith(),
    { ...inCase, ...inQueue },
    { case: caseWith(), queueDepartment: '2' },
    '400-152',
    { attribute: 'queue.id' },
  ],
]

for (const [name, by, draft, facts, [department, assignedTo]] of PLACED) {
  t.strictSame(placementFor(by, { ...DRAFT, ...draft }, { ...FACTS, ...facts }), { department, assignedTo }, name)
}
for (const [name, by, draft, facts, kind, details] of REFUSED) {
  const problem = problemOf(() => placementFor(by, { ...DRAFT, ...draft }, { ...FACTS, ...facts }))
  t.strictSame(problem && [kindOf(problem), problem.details], [kind, details], name)
}
