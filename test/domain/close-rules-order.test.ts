import fc from 'fast-check'
import t from 'tap'
import { ACTIVITY_SUBSTATUSES, type ActivityFacts, type ActivityStatus } from '../../src/domain/activity.js'
import type { Action } from '../../src/domain/auth-context.js'
import { CASE_STATUSES, type CaseFacts } from '../../src/domain/case.js'
import { closeViolations } from '../../src/domain/close-rules.js'
import type { ErrorCode } from '../../src/domain/errors.js'
import type { CloseFacts } from '../../src/domain/ports.js'
import { refusalFor } from '../../src/domain/violations.js'
import { activityWith, caseWith, userWithout } from './facts.js'

interface Break {
  readonly code: ErrorCode
  /** Null where the case does not exist. */
  readonly case?: Partial<CaseFacts> | null
  readonly activity?: Partial<ActivityFacts>
  readonly missing?: Action
}

const OF_ANOTHER = { assignedTo: '8' }

/** One way to break each rule and no other, in the contract's order (section 1, "Order"). */
const IN_ORDER: readonly Break[] = [
  { code: '404-100', case: null },
  { code: '403-910', case: { department: '5' } },
  { code: '403-911', activity: { department: '5' } },
  { code: '400-253', case: { status: 'closed' } },
  { code: '400-914', case: { requiredSolution: ' ' } },
  { code: '400-910', activity: { type: 'chat' } },
  { code: '400-911', activity: { status: 'in_workflow' } },
  { code: '400-912', activity: { awaitingSupervision: true } },
  { code: '400-177', activity: { ...OF_ANOTHER, locked: true } },
  { code: '403-178', activity: OF_ANOTHER, missing: 'Activity:Pick Activities' },
  { code: '403-912', activity: { assignedTo: '9' } },
  { code: '403-178', activity: { ...OF_ANOTHER, pinned: true }, missing: 'Activity:Unpin' },
]

/** Facts in which each of the breaks has a case of its own, the first break the case with the highest id. */
function factsOf(breaks: readonly Break[]): CloseFacts {
  const ids = breaks.map((_, index) => String(1009 - index))
  const cases = breaks.flatMap((one, index) =>
    one.case === null ? [] : [caseWith({ id: String(1009 - index), ...one.case })],
  )
  const activities = breaks.flatMap((one, index) =>
    one.activity ? [activityWith({ id: String(2009 - index), case: String(1009 - index), ...one.activity })] : [],
  )
  return { ids: ids.reverse(), cases: cases.reverse(), activities: activities.reverse(), kept: null }
}

function violationsOf(breaks: readonly Break[]) {
  const missing = breaks.flatMap((one) => (one.missing ? [one.missing] : []))
  return closeViolations(userWithout(...missing), factsOf(breaks))
}

for (const one of IN_ORDER) {
  t.strictSame(
    violationsOf([one]).map(({ code }) => code),
    [one.code],
    `${one.code} alone`,
  )
}

const PAIRS = IN_ORDER.flatMap((earlier, at) => IN_ORDER.slice(at + 1).map((later) => [earlier, later] as const))

for (const [earlier, later] of PAIRS) {
  const places = [violationsOf([earlier, later]), violationsOf([later, earlier])]
  for (const violations of places) {
    const codes = violations.map(({ code }) => code)
    const [first] = violations
    const name = `${earlier.code} before ${later.code}, whichever case comes first`
    t.equal(first && refusalFor(first, violations).problem.code, earlier.code, name)
    t.ok(codes.includes(later.code), `${earlier.code} does not hide ${later.code}`)
  }
}

/** An activity out of reach of user 7 breaks every rule, and so does its case. */
const hidden = {
  department: '5',
  type: 'chat',
  status: 'in_workflow',
  awaitingSupervision: true,
  locked: true,
} as const
const hiddenActivity = activityWith({ ...hidden, assignedTo: '9', pinned: true })

t.strictSame(
  closeViolations(userWithout(), { ids: ['1001'], cases: [caseWith()], activities: [hiddenActivity] }),
  [{ case: '1001', activity: '2001', code: '403-911', details: { ids: ['2001'] } }],
  'of an activity out of reach nothing but that is told',
)
t.strictSame(
  closeViolations(userWithout(), {
    ids: ['1001'],
    cases: [caseWith({ department: '5', status: 'closed', requiredSolution: '' })],
    activities: [hiddenActivity, activityWith({ id: '2002', type: 'chat' })],
  }),
  [{ case: '1001', code: '403-910', details: { ids: ['1001'] } }],
  'of a case out of reach nothing but that is told, not even of its activities within reach',
)

const department = fc.constantFrom('1', '2', '5')
const anyCase = fc.record({
  id: fc.constantFrom('1', '2', '3'),
  department,
  status: fc.constantFrom(...CASE_STATUSES),
  requiredSolution: fc.constantFrom(null, '', 'Done'),
})
const anyActivity = fc.record({
  id: fc.integer({ min: 1, max: 99 }).map(String),
  case: fc.constantFrom('1', '2', '3'),
  department,
  type: fc.constantFrom('email', 'chat', 'site_visit'),
  status: fc.constantFrom(...(Object.keys(ACTIVITY_SUBSTATUSES) as ActivityStatus[])),
  queue: fc.constantFrom(null, '3', '4'),
  assignedTo: fc.constantFrom(null, '7', '8', '9'),
  locked: fc.boolean(),
  pinned: fc.boolean(),
  awaitingSupervision: fc.boolean(),
})
const byId = { selector: ({ id }: { readonly id: string }) => id }

fc.assert(
  fc.property(fc.uniqueArray(anyCase, byId), fc.uniqueArray(anyActivity, byId), (cases, activities) => {
    const violations = closeViolations(userWithout('Activity:Unpin'), { ids: ['1', '2', '3'], cases, activities })
    const places = violations.map(({ code }) => IN_ORDER.findIndex((one) => one.code === code))
    // Both actions of picking have one code: its last place in the order is as good as its first.
    const inOrder = violations.every(
      ({ code }, at) => code === '403-178' || (places[at] ?? 0) >= Math.max(0, ...places.slice(0, at)),
    )
    const outOfReach = new Set<string>(cases.filter((one) => one.department === '5').map(({ id }) => id))
    const told = violations.filter((one) => outOfReach.has(one.case))
    return inOrder && told.every(({ code, activity }) => code === '403-910' && activity === undefined)
  }),
)
t.pass('for any facts: the kinds in order, and nothing told of what is out of reach')
