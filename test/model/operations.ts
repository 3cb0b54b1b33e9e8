import fc from 'fast-check'
import {
  CALLERS,
  type Model,
  type ModelActivity,
  type ModelCase,
  type ModelNote,
  QUEUES,
  type Rights,
} from './model.js'

/** Activities by number, modulo the number of activities, as the caller saw them: changed since then, or not. */
interface Seen {
  readonly by: Rights
  readonly which: readonly number[]
  readonly stale: boolean
}

/** The members that an edit names. */
interface Edit {
  readonly members: { readonly subject?: string; readonly solution?: string | null; readonly owner?: number }
}

/** The operations that can happen; a number chooses among the existing cases and activities. */
export type Operation =
  | {
      readonly kind: 'create'
      readonly by: Rights
      readonly in: number | null
      readonly queue: number | null
      readonly priority: number | null
    }
  | (Seen & { readonly kind: 'pick'; readonly unpin: boolean })
  | (Seen & { readonly kind: 'transfer'; readonly to: 'user' | 'queue'; readonly target: number })
  | (Seen & { readonly kind: 'complete' })
  | { readonly kind: 'pull'; readonly by: Rights; readonly most: number }
  | { readonly kind: 'changeCase'; readonly by: Rights; readonly which: readonly number[]; readonly to: number | null }
  | { readonly kind: 'close'; readonly by: Rights; readonly which: readonly number[] }
  | (Edit & { readonly kind: 'edit'; readonly by: Rights; readonly which: readonly [number]; readonly stale: boolean })
  | { readonly kind: 'note'; readonly by: Rights; readonly in: number; readonly content: string }
  | { readonly kind: 'unnote'; readonly by: Rights; readonly of: number; readonly notes: readonly number[] }
  | { readonly kind: 'set'; readonly which: number; readonly flag: Flag }

/** A change made directly in the database. */
export type Flag = 'locked' | 'pinned' | 'awaitingSupervision' | 'chat'

const user = fc.constantFrom(...CALLERS.filter(({ actor }) => actor === 'user'))
const anyone = fc.constantFrom(...CALLERS)
const queue = fc.constantFrom(...QUEUES.keys())
const number = fc.nat({ max: 20 })
const which = fc.array(number, { minLength: 1, maxLength: 3 })
const rarely = fc.integer({ min: 0, max: 9 }).map((one) => one === 9)

/** Any operation. */
export const operation: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      ...{ kind: fc.constant('create'), by: anyone, in: fc.option(number), queue: fc.option(queue) },
      priority: fc.option(fc.constantFrom(1, 2, 7)),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('pick'), by: user, which, stale: rarely, unpin: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ kind: fc.constant('transfer'), by: anyone, which, stale: rarely },
      ...{ to: fc.constant('user'), target: fc.constantFrom(7, 8, 9, 99) },
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ kind: fc.constant('transfer'), by: anyone, which, stale: rarely },
      ...{ to: fc.constant('queue'), target: fc.oneof({ weight: 9, arbitrary: queue }, fc.constant(99)) },
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('complete'), by: user, which, stale: rarely }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('close'), by: anyone, which }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('pull'), by: user, most: fc.integer({ min: 1, max: 3 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('changeCase'), by: anyone, which, to: fc.option(number, { freq: 4 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      ...{ kind: fc.constant('edit'), by: anyone, which: fc.tuple(number), stale: rarely },
      members: fc.record(
        {
          subject: fc.constantFrom('Call back', 'New'),
          solution: fc.constantFrom(null, 'Done'),
          owner: fc.constantFrom(7, 8, 9, 99),
        },
        { requiredKeys: [] },
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ kind: fc.constant('note'), by: anyone, in: number },
      content: fc.constantFrom('Called back', 'Zwei\nZeilen', '😀'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('unnote'), by: anyone, of: number, notes: which }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('set'),
      which: number,
      flag: fc.constantFrom('locked', 'pinned', 'awaitingSupervision', 'chat'),
    }),
  },
)

/** The chosen items, each once, ordered by id; none if there are no items. */
export function chosen<T extends ModelActivity | ModelCase | ModelNote>(
  all: readonly T[],
  which: readonly number[],
): T[] {
  const places = new Set(all.length === 0 ? [] : which.map((one) => one % all.length))
  return all.filter((_one, place) => places.has(place))
}

/** The case that a creation names; null for a new one. */
export function namedCase({ cases }: Model, { in: place }: Extract<Operation, { kind: 'create' }>): ModelCase | null {
  return place === null ? null : (chosen(cases, [place])[0] ?? null)
}

/** The case that activities move to; null for a new one. */
export function targetCase({ cases }: Model, { to }: Extract<Operation, { kind: 'changeCase' }>): ModelCase | null {
  return to === null ? null : (chosen(cases, [to])[0] ?? null)
}

/** The department of a created activity: the case's, the queue's, or the caller's home. */
export function newDepartment(named: ModelCase | null, { by, queue }: Extract<Operation, { kind: 'create' }>): number {
  return named?.department ?? (queue === null ? undefined : QUEUES.get(queue)) ?? by.home ?? 0
}

/** The case whose notes are to be deleted, and the notes: most often its own, now and then those of another. */
export function namedNotes(
  { cases, notes }: Model,
  { of: place, notes: which }: Extract<Operation, { kind: 'unnote' }>,
): { readonly of: ModelCase; readonly notes: readonly ModelNote[] } | null {
  const [note] = chosen(notes, [place])
  const of = cases.find(({ id }) => id === note?.case)
  if (!of) return null
  const own = notes.filter((one) => one.case === of.id)
  return { of, notes: chosen(which.length === 3 ? notes : own, which) }
}
