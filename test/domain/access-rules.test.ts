import t from 'tap'
import { actionDetails, requireAction, requireApiCaller, requireUser } from '../../src/domain/access-rules.js'
import { type AuthContext, allows, departmentsOf, reaches } from '../../src/domain/auth-context.js'
import { problemOf } from '../support/refusals.js'
import { clientWith, userWith, userWithout } from './facts.js'

const global = userWith({ homeDepartment: null })
const limited = clientWith({ departments: new Set(['1', '2']) })

const REACH: readonly (readonly [string, AuthContext, readonly string[], readonly string[] | null])[] = [
  ['a user: home and foreign departments', userWith(), ['1', '2'], ['1', '2']],
  ['a user who is nowhere foreign', userWith({ foreignDepartments: new Set() }), ['1'], ['1']],
  ['a global user: everywhere', global, ['1', '2', '3'], null],
  ['a client: everywhere', clientWith(), ['1', '2', '3'], null],
  ['a limited client: its list', limited, ['1', '2'], ['1', '2']],
  ['a client limited to nothing: nowhere', clientWith({ departments: new Set() }), [], []],
]

for (const [name, by, reached, departments] of REACH) {
  t.strictSame(
    ['1', '2', '3'].filter((department) => reaches(by, department)),
    reached,
    name,
  )
  t.strictSame(departmentsOf(by), departments, `${name}, as a list`)
}

t.equal(allows(userWith(), 'Case:Close'), true, 'a user with the action')
t.equal(allows(userWithout('Case:Close'), 'Case:Close'), false, 'a user without it')
t.equal(allows(clientWith(), 'Activity:Unpin'), true, 'a client needs no action')

const missing = { code: '403-178', details: { action: 'Close', resource: 'Case' } }
t.strictSame(actionDetails('Activity:Pick Activities'), { action: 'Pick Activities', resource: 'Activity' })

const ACTIONS: readonly (readonly [string, AuthContext, object | null])[] = [
  ['a user with the action', userWith(), null],
  ['a user without it', userWithout('Case:Close'), missing],
  ['a global user without it', userWith({ homeDepartment: null, actions: new Set() }), missing],
  ['a client, which needs none', clientWith(), null],
]

for (const [name, by, problem] of ACTIONS) {
  t.strictSame(
    problemOf(() => {
      requireAction(by, 'Case:Close')
    }),
    problem,
    name,
  )
}

const KINDS: readonly (readonly [AuthContext, object | null])[] = [
  [userWith(), null],
  [clientWith(), null],
  [clientWith({ type: 'CHAT' }), { code: '403-112', details: {} }],
  [clientWith({ type: 'api' }), { code: '403-112', details: {} }],
  [clientWith({ type: '' }), { code: '403-112', details: {} }],
  [userWith({ through: clientWith() }), null],
  [userWith({ through: clientWith({ type: 'CHAT' }) }), { code: '403-112', details: {} }],
]

for (const [by, problem] of KINDS) {
  const name =
    by.actor === 'client' ? `a client of type '${by.type}'` : `a user through '${by.through?.type ?? 'none'}'`
  t.strictSame(
    problemOf(() => {
      requireApiCaller(by)
    }),
    problem,
    name,
  )
}

const user = userWith()
t.equal(requireUser(user), user)
t.strictSame(
  problemOf(() => requireUser(clientWith())),
  { code: '403-112', details: {} },
  'a client holds nothing',
)
