import t from 'tap'
import type { Refusal } from '../../src/domain/errors.js'
import { departmentsToSearch, requireReadable } from '../../src/domain/read-rules.js'
import { problemOf } from '../support/refusals.js'
import { clientWith, userWith } from './facts.js'

const at = (id: string, department: string) => ({ id, department: { id: department, name: 'Any' } })
const user = userWith()

t.equal(
  problemOf(() => requireReadable(user, 'case', ['1', '2'], [at('1', '1'), at('2', '2')])),
  null,
  'within',
)
t.strictSame(
  problemOf(() => requireReadable(user, 'case', ['1', '2', '3'], [at('1', '3'), at('3', '1')])),
  { code: '404-100', details: { ids: ['2'] } },
  'what is missing comes first',
)
t.strictSame(
  problemOf(() => requireReadable(user, 'activity', ['1', '2'], [at('1', '3'), at('2', '4')])),
  { code: '403-911', situation: 'activity', details: { ids: ['1', '2'] } },
  'every activity out of reach',
)
try {
  requireReadable(user, 'case', ['1', '2'], [at('1', '3')])
  t.fail('refused')
} catch (error) {
  t.strictSame((error as Refusal).violations, [
    { case: '2', code: '404-100', details: { ids: ['2'] } },
    { case: '1', code: '403-910', details: { ids: ['1'] } },
  ])
}

const TABLE = [
  ['a user, any department', user, null, ['1', '2']],
  ['a user, one within reach', user, '2', ['2']],
  ['a user, one out of reach', user, '3', []],
  ['a global user', userWith({ homeDepartment: null }), null, null],
  ['a global user, one', userWith({ homeDepartment: null }), '3', ['3']],
  ['a client', clientWith(), null, null],
  ['a limited client', clientWith({ departments: new Set(['4']) }), null, ['4']],
  ['a limited client, another', clientWith({ departments: new Set(['4']) }), '5', []],
] as const
for (const [name, by, department, departments] of TABLE) {
  t.strictSame(departmentsToSearch(by, department), departments, name)
}
