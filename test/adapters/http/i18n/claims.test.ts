import fc from 'fast-check'
import t from 'tap'
import { developerText } from '../../../../src/adapters/http/i18n/error-texts.js'
import { icuMessages } from '../../../../src/adapters/http/i18n/messages.js'
import { CATALOGUES } from '../../../../src/adapters/http/locales/catalogues.js'
import type { AuthContext, UserContext } from '../../../../src/domain/auth-context.js'
import { closeViolations } from '../../../../src/domain/close-rules.js'
import { completionViolations } from '../../../../src/domain/complete-rules.js'
import { type ActivityDraft, placementFor } from '../../../../src/domain/create-rules.js'
import { editViolations } from '../../../../src/domain/edit-rules.js'
import { ERROR_KINDS, ERRORS, type ErrorKind, kindOf, type Problem, Refusal } from '../../../../src/domain/errors.js'
import { requireReadable } from '../../../../src/domain/read-rules.js'
import { pickViolations, transferViolations } from '../../../../src/domain/take-rules.js'
import { refusalFor } from '../../../../src/domain/violations.js'
import { caseWith, clientWith, contentWith, stateWith, userWith } from '../../../domain/facts.js'
import { type Facts, requireTruth } from './claims.js'

const messages = icuMessages(CATALOGUES)
const QUEUES = { '3': '1', '4': '2', '5': '5' } as const
const department = fc.constantFrom('1', '2', '5')
const status = fc.constantFrom('in_workflow', 'awaiting_assignment', 'assigned', 'in_precompletion', 'completed')

const activity = fc.record({
  department,
  status,
  type: fc.constantFrom('email', 'task', 'call_track', 'chat', 'web', 'survey'),
  queue: fc.constantFrom('3', '4'),
  assignedTo: fc.constantFrom(null, '7', '8', '9'),
  locked: fc.boolean(),
  pinned: fc.boolean(),
  awaitingSupervision: fc.boolean(),
  lastModified: fc.constantFrom(100, 101),
})
const callers: fc.Arbitrary<AuthContext> = fc.constantFrom(
  userWith(),
  userWith({ homeDepartment: null }),
  userWith({ pull: { users: new Set(), queues: new Set() } }),
  clientWith(),
  clientWith({ departments: new Set(['2']) }),
)
const caseStatus = fc.constantFrom<'open' | 'closed'>('open', 'closed')
const caseFacts = fc.record({ department, status: caseStatus, requiredSolution: fc.constantFrom(null, '', 'Done') })
const anEdit = fc.record({
  owner: fc.constantFrom(null, '7', '8', '9'),
  named: fc.constantFrom('7', '8', '9', '99'),
  isStale: fc.boolean(),
})

/** A requester, and a case or two with activities, some of which do not exist. */
const facts: fc.Arbitrary<Facts> = fc
  .record({
    by: callers,
    activities: fc.array(activity, { minLength: 1, maxLength: 4 }),
    cases: fc.tuple(caseFacts, caseFacts),
    taken: department,
    edit: anEdit,
  })
  .map(({ by, activities, cases, taken, edit }) => ({
    by,
    edit,
    activities: activities.map((one, index) => stateWith({ ...one, id: String(2_001 + index), case: '1001' })),
    cases: cases.map((one, index) => caseWith({ ...one, id: String(1_001 + index) })),
    seen: ['2001', '2002', '2003', '2004', '2999'].map((id) => ({ id, lastModified: 100 })),
    queues: QUEUES,
    takes: (one: string) => one === taken,
  }))

const draft: ActivityDraft = {
  ...{ type: 'task', subtype: null, mode: 'none', subject: 'Call back', priority: null, dueDate: null },
  ...{ case: null, department: null, queue: '5' },
}
const asUser = (by: AuthContext): UserContext => (by.actor === 'user' ? by : userWith())

/** What each operation refuses for, of the same facts. */
const OPERATIONS: Readonly<Record<string, (facts: Facts) => readonly Problem[]>> = {
  close: ({ by, cases, activities }) => {
    const open = activities.filter((one) => one.status !== 'completed').map((one) => ({ ...one, case: '1001' }))
    return closeViolations(by, { ids: [...cases.map(({ id }) => id), '1999'], cases, activities: open })
  },
  pick: (all) => pickViolations(asUser(all.by), all, false),
  transfer: (all) => transferViolations(all.by, all, all.takes),
  complete: (all) => {
    const open = all.activities.filter((one) => one.status !== 'completed').map((one) => ({ ...one, case: '1001' }))
    return completionViolations(asUser(all.by), { ...all, open })
  },
  edit: ({ by, cases: [of], edit: { owner, named, isStale } }) => {
    const found = contentWith({ ...of!, owner, lastModified: isStale ? 101 : 100 })
    const asked = { id: '1001', lastModified: 100, members: { owner: named } }
    return editViolations(by, asked, { found, owner: named === '99' ? null : userWith({ id: named }), now: 100 })
  },
  'read cases': ({ by, cases }) => refusals(() => requireReadable(by, 'case', ['1001', '1002'], named(cases))),
  'read activities': ({ by, activities }) => {
    return refusals(() => requireReadable(by, 'activity', ['2001'], named(activities)))
  },
  'create in a queue': ({ by }) => {
    return refusals(() => placementFor(by, draft, { case: null, queueDepartment: '5', departmentExists: false }))
  },
  'create in a department': ({ by }) => {
    const placed = { ...draft, department: '5' }
    return refusals(() => placementFor(by, placed, { case: null, queueDepartment: '5', departmentExists: true }))
  },
  'create in a case': ({ by, cases: [of] }) => {
    const placed = { ...draft, case: '1001' }
    return refusals(() => placementFor(by, placed, { case: of!, queueDepartment: '5', departmentExists: false }))
  },
}

const named = (records: readonly { id: string; department: string }[]) =>
  records.map(({ id, department: of }) => ({ id, department: { id: of, name: of } }))

function refusals(call: () => unknown): readonly Problem[] {
  try {
    call()
    return []
  } catch (error) {
    if (error instanceof Refusal) return [error.problem, ...error.violations]
    throw error
  }
}

const told = new Set<string>()
for (const [operation, problemsOf] of Object.entries(OPERATIONS)) {
  const kinds = new Set<string>()
  const property = fc.property(facts, (all) => {
    // A user in whose place a client asks is the one of whom the sentence tells.
    const by = ['pick', 'complete'].includes(operation) ? asUser(all.by) : all.by
    const problems = problemsOf({ ...all, by })
    const first = problems[0]
    const whole = first ? [refusalFor(first, problems).problem] : []
    for (const problem of [...problems, ...whole]) {
      if (!('ids' in problem.details)) continue
      requireTruth(developerText(messages, 'en-US', problem), problem.details.ids, { ...all, by })
      kinds.add(kindOf(problem))
    }
  })
  fc.assert(property, { numRuns: 500 })
  t.ok(kinds.size > 0, `${operation}: what is said is true: ${[...kinds].sort().join(', ')}`)
  for (const kind of kinds) told.add(kind)
}
/** Sentences of which no rule is asked here; claims-of-changes.test.ts shows that their claims tell true from false. */
const BY_EXAMPLE: readonly ErrorKind[] = ['400-152 case', '400-152 customer']
const withIds = ERROR_KINDS.filter((kind) => 'ids' in ERRORS[kind])
t.strictSame(
  withIds.filter((kind) => !told.has(kind)),
  BY_EXAMPLE,
  'every other sentence that names ids was told',
)
