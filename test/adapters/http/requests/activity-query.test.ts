import t from 'tap'
import { ACTIVITY_FILTERS, readActivityQuery } from '../../../../src/adapters/http/requests/activity-query.js'
import { ACTIVITY_SUBSTATUSES } from '../../../../src/domain/activity.js'
import { problemOf } from '../../../support/refusals.js'

const NOTHING = {
  ...{ case: null, status: null, substatus: null, type: null, mode: null, priority: null },
  ...{ assignedTo: null, queue: null, department: null },
}

const GOOD: readonly (readonly [Record<string, string>, object])[] = [
  [{}, {}],
  [{ status: 'open' }, { status: 'open' }],
  [{ status: 'completed' }, { status: 'completed' }],
  ...Object.entries(ACTIVITY_SUBSTATUSES).flatMap(([status, substatuses]) =>
    substatuses.map((substatus) => [{ status: `${status}:${substatus}` }, { status, substatus }] as const),
  ),
  [
    { type: 'site_visit2', mode: 'none', priority: '7' },
    { type: 'site_visit2', mode: 'none', priority: 7 },
  ],
  [
    { caseID: '1', assignedTo: '2', queueID: '3' },
    { case: '1', assignedTo: '2', queue: '3' },
  ],
  [{ department: '9999999999999999999' }, { department: '9999999999999999999' }],
]
for (const [query, asked] of GOOD) {
  t.strictSame(readActivityQuery(query), { ...NOTHING, ...asked }, JSON.stringify(query))
}

const BAD: Readonly<Record<keyof typeof ACTIVITY_FILTERS, readonly string[]>> = {
  caseID: ['', '0', '01', 'x', '1,2'],
  status: ['', 'new', 'open:new', 'assigned:', 'assigned:done', ':new', 'Assigned', 'constructor'],
  type: ['', 'Email', '2', '_a', 'e-mail'],
  assignedTo: ['me'],
  queueID: ['x'],
  department: ['-1'],
  mode: ['Inbound', ''],
  priority: ['0', '8', '1.0', '01', ''],
}
for (const name of Object.keys(ACTIVITY_FILTERS) as (keyof typeof ACTIVITY_FILTERS)[]) {
  for (const value of BAD[name]) {
    const refused = problemOf(() => readActivityQuery({ [name]: value }))
    t.strictSame(refused, { code: '400-102', details: { parameter: name, value } }, `${name}=${value}`)
  }
  const twice = problemOf(() => readActivityQuery({ [name]: ['1', '1'] }))
  t.strictSame(twice, { code: '400-102', details: { parameter: name, value: '["1","1"]' } }, `${name} twice`)
}
