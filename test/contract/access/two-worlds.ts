import fc from 'fast-check'
import { PEOPLE } from './callers.js'
import { LAST_MODIFIED } from './operations.js'

const department = fc.integer({ min: 1, max: 3 })
/** The members of a case that may have any value if nobody sees them. */
const caseLooks = fc.record({
  status: fc.constantFrom('open', 'ready_for_closure'),
  severity: fc.constantFrom('urgent', 'low'),
  subject: fc.constantFrom('seen', 'secret'),
  description: fc.constantFrom(null, 'secret'),
  solution: fc.constantFrom(null, 'secret'),
  dueDate: fc.constantFrom(null, '2020-01-01T00:00:00.000Z'),
  owner: fc.constantFrom(null, 8, 9),
  customer: fc.constantFrom(null, 51),
  lastModified: fc.constantFrom(LAST_MODIFIED, '2026-11-02T00:00:00.000Z'),
})
/** The same of an activity; whether it is open belongs to its case. */
const activityLooks = fc
  .record({
    type: fc.constantFrom('email', 'task', 'chat', 'survey'),
    subject: fc.constantFrom('seen', 'secret'),
    held: fc.constantFrom(null, 8, 9),
    flags: fc.record({ locked: fc.boolean(), pinned: fc.boolean() }),
    isSettled: fc.boolean(),
    awaitingSupervision: fc.boolean(),
    priority: fc.constantFrom(null, 1, 7),
    lastModified: fc.constantFrom(LAST_MODIFIED, '2026-11-02T00:00:00.000Z'),
  })
  .map(({ held, flags, isSettled, ...looks }) => ({
    ...looks,
    ...(held === null
      ? { status: 'awaiting_assignment', substatus: 'ready_for_assignment', queue: 31 }
      : { status: 'assigned', substatus: 'new', assignedTo: held, ...flags }),
    ...(!isSettled && { status: 'in_workflow', substatus: 'error' }),
  }))

const pair = <T>(looks: fc.Arbitrary<T>) => fc.tuple(looks, looks)
const placed = <T>(looks: fc.Arbitrary<T>) => fc.record({ department, looks: pair(looks) })

/** Cases and activities of three departments, each with two ways it may be. */
export const spec = fc.record({
  cases: fc.array(placed(caseLooks), { minLength: 3, maxLength: 6 }),
  activities: fc.array(fc.record({ of: fc.nat({ max: 5 }), one: placed(activityLooks) }), {
    minLength: 3,
    maxLength: 12,
  }),
  more: fc.integer({ min: 1, max: 3 }),
})
export type Spec = typeof spec extends fc.Arbitrary<infer S> ? S : never

export const CASES = 1_001
export const ACTIVITIES = 2_001
export const NOTES = 3_001

/**
 * Queues and users of departments out of reach: in the second world under other names, and in other departments, which
 * are out of reach as well.
 */
function peopleOf(hidden: readonly number[], which: 0 | 1) {
  const moved = (at: number | null) => {
    if (at === null || which === 0 || !hidden.includes(at)) return at
    return hidden[(hidden.indexOf(at) + 1) % hidden.length]!
  }
  const isHidden = (at: number | null) => at !== null && hidden.includes(at)
  return {
    ...PEOPLE,
    departments: PEOPLE.departments.map((one) => ({ ...one, requireSolution: one.id > 1 })),
    queues: PEOPLE.queues.map((queue) => ({
      ...queue,
      department: moved(queue.department),
      ...(isHidden(queue.department) && which === 1 && { name: 'Secret' }),
    })),
    users: PEOPLE.users.map((user) => ({ ...user, homeDepartment: moved(user.homeDepartment) })),
  }
}

function noteBy(author: number) {
  return { content: `By ${String(author)}`, created: LAST_MODIFIED, createdBy: author }
}

/**
 * Two worlds that differ only in the cases, activities and notes out of reach: in their members, and in their number
 * beyond those that a caller may name by id.
 */
export function twoWorlds({ cases, activities, more }: Spec, reach: readonly number[]): [object, object] {
  const hidden = [1, 2, 3].filter((one) => !reach.includes(one))
  const world = (which: 0 | 1) => {
    const lookOf = <T>({ department: at, looks }: { department: number; looks: [T, T] }) => ({
      ...{ department: at, created: LAST_MODIFIED },
      ...looks[reach.includes(at) ? 0 : which],
    })
    const extra = hidden.flatMap((at) => Array.from({ length: which === 0 ? 0 : more }, (_, index) => at * 100 + index))
    return {
      ...peopleOf(hidden, which),
      cases: [
        ...extra.map((id) => ({ id, ...lookOf({ ...cases[0]!, department: Math.floor(id / 100) }) })),
        ...cases.map((one, index) => ({ id: CASES + index, ...lookOf(one) })),
      ],
      activities: [
        ...extra.map((id) => ({
          id,
          mode: 'none',
          ...lookOf({ ...activities[0]!.one, department: Math.floor(id / 100) }),
          case: id,
        })),
        ...activities.map(({ of, one }, index) => ({
          ...{ id: ACTIVITIES + index, case: CASES + (of % cases.length), mode: 'none' },
          ...lookOf(one),
        })),
      ],
      notes: [
        ...extra.map((id) => ({ ...noteBy(9), id, case: id })),
        ...cases.map(({ department: at }, index) => ({
          ...noteBy(reach.includes(at) || which === 0 ? 8 : 9),
          ...{ id: NOTES + index, case: CASES + index },
        })),
      ],
    }
  }
  return [world(0), world(1)]
}
