import t from 'tap'
import type { Violation } from '../../src/domain/errors.js'
import { refusalFor, requireNone } from '../../src/domain/violations.js'
import { problemOf } from '../support/refusals.js'

const missing = (id: string): Violation => ({ case: id, code: '404-100', details: { ids: [id] } })
const locked = (of: string, activity: string): Violation => ({
  case: of,
  activity,
  code: '400-177',
  details: { ids: [activity] },
})
const noPick: Violation = {
  case: '1',
  activity: '11',
  code: '403-178',
  details: { action: 'Pick Activities', resource: 'Activity' },
}
const noUnpin: Violation = { ...noPick, details: { action: 'Unpin', resource: 'Activity' } }

const TABLE: readonly (readonly [string, readonly [Violation, ...Violation[]], object])[] = [
  ['one', [missing('1')], { code: '404-100', details: { ids: ['1'] } }],
  [
    'all of the first kind, none of another',
    [missing('1'), missing('2'), locked('3', '31')],
    { code: '404-100', details: { ids: ['1', '2'] } },
  ],
  [
    'activities are named by their own ids',
    [locked('3', '31'), locked('3', '32')],
    { code: '400-177', details: { ids: ['31', '32'] } },
  ],
  [
    'ids of a kind that is not the first',
    [locked('3', '31'), missing('1')],
    { code: '400-177', details: { ids: ['31'] } },
  ],
  [
    'of a code with situations only those of the first',
    [locked('3', '31'), { ...locked('3', '32'), code: '400-177', situation: 'pin' } as Violation, locked('3', '33')],
    { code: '400-177', details: { ids: ['31', '33'] } },
  ],
  ['a kind without ids: the first one', [noPick, noUnpin], { code: '403-178', details: noPick.details }],
]

for (const [name, violations, problem] of TABLE) {
  const refusal = refusalFor(violations[0], violations)
  t.strictSame(refusal.problem, problem, name)
  t.equal(refusal.violations, violations, `${name}: every violation goes along`)
}

t.equal(
  problemOf(() => requireNone([])),
  null,
  'nothing stands in the way',
)
t.throws(() => requireNone([missing('1'), noPick]), refusalFor(missing('1'), [missing('1'), noPick]))
