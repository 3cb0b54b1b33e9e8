import type { ActivityFacts } from '../../domain/activity.js'
import type { AuthContext, Caller } from '../../domain/auth-context.js'
import type { CaseFacts } from '../../domain/case.js'
import { Refusal, refusal } from '../../domain/errors.js'
import type { KeptResult } from '../../domain/idempotency.js'
import type {
  ActivityRepository,
  CaseRepository,
  CloseDecision,
  CloseRequest,
  DecideClose,
  IdempotencyKeys,
  Stamp,
} from '../../domain/ports.js'
import { callerText } from './actor.js'
import { keepDone, keptFor } from './keyed-closes.js'
import type { Outcome } from './outcome.js'

/** A close that waits for its batch. */
export interface CloseMember {
  readonly request: CloseRequest
  readonly decide: DecideClose
}

/** The repositories that a batch of closes uses. */
export interface CloseUnit {
  /** The rights of each caller, in their order; null for a caller whom the store does not know. */
  contextsOf(callers: readonly Caller[]): Promise<readonly (AuthContext | null)[]>
  readonly cases: Pick<CaseRepository, 'lock' | 'close'>
  readonly activities: Pick<ActivityRepository, 'openOf' | 'completeOf'>
  readonly idempotencyKeys: IdempotencyKeys
}

/** The facts of one member's cases. */
interface Known {
  readonly member: CloseMember
  readonly by: AuthContext | null
  readonly cases: CaseFacts[]
  readonly activities: ActivityFacts[]
  readonly kept: KeptResult | null
}

/** A member with its decision: that its cases may be closed, or its refusal. */
interface Decided extends Known {
  readonly outcome: Outcome<CloseDecision>
}

/**
 * Closes the cases of many requests in one transaction, in three steps: reads and locks the facts of all of them, lets
 * each request decide on its own facts, writes the closes that are allowed. No two members may claim the same.
 * @param begun settles when the transaction has begun, where the reads are sent before; the writes wait for it
 * @returns for each member its decision, or its refusal
 * @throws any failure that leaves the transaction half done; it must be undone then
 */
export async function closeAll(
  unit: CloseUnit,
  members: readonly CloseMember[],
  begun?: Promise<unknown>,
): Promise<ReadonlyMap<CloseMember, Outcome<CloseDecision>>> {
  const ids = members.flatMap(({ request }) => request.ids)
  const [contexts, kept, cases, activities] = await Promise.all([
    unit.contextsOf(members.map(({ request }) => request.caller)),
    keptFor(
      unit.idempotencyKeys,
      members.map(({ request }) => request),
    ),
    unit.cases.lock(ids),
    unit.activities.openOf(ids),
    begun,
  ])
  const known = members.map((member, at) => ({
    ...{ member, by: contexts[at] ?? null, cases: [], activities: [] },
    kept: kept.get(member.request) ?? null,
  }))
  distribute(known, cases, activities)
  const decided = known.map(decide)
  const groups = byStamp(decided)
  for (const group of groups) await write(unit, group)
  const done = groups.flatMap(([, group]) => group.map(({ member }) => member.request))
  if (groups[0]) await keepDone(unit.idempotencyKeys, done, groups[0][0].at)
  return new Map(decided.map(({ member, outcome }) => [member, outcome]))
}

/** Gives each member the facts of its own cases, in the order of the ids. */
function distribute(known: readonly Known[], cases: readonly CaseFacts[], activities: readonly ActivityFacts[]): void {
  const ofCase = new Map(known.flatMap((own) => own.member.request.ids.map((id) => [id, own])))
  for (const found of cases) ofCase.get(found.id)?.cases.push(found)
  for (const found of activities) ofCase.get(found.case)?.activities.push(found)
}

function decide(known: Known): Decided {
  const { member, by, cases, activities, kept } = known
  try {
    return { ...known, outcome: { value: member.decide(by, { ids: member.request.ids, cases, activities, kept }) } }
  } catch (error) {
    if (error instanceof Refusal) return { ...known, outcome: { error } }
    throw error
  }
}

/** Members that may close, by caller, client between and instant: each group is written with the same statements. */
function byStamp(decided: readonly Decided[]): readonly (readonly [Stamp, readonly Decided[]])[] {
  const groups = new Map<string, [Stamp, Decided[]]>()
  for (const one of decided) {
    if ('error' in one.outcome || one.outcome.value === 'replay') continue
    const { caller, clock } = one.member.request
    const stamp = { by: caller, at: clock.now() }
    const key = `${callerText(caller)} ${String(stamp.at)}`
    const group = groups.get(key)
    if (group) group[1].push(one)
    else groups.set(key, [stamp, [one]])
  }
  return [...groups.values()]
}

/** Every row is locked: another number of changed rows is a defect, or the work of a trigger that is not ours. */
async function write(unit: CloseUnit, [stamp, group]: readonly [Stamp, readonly Decided[]]): Promise<void> {
  const ids = group.flatMap(({ member }) => member.request.ids)
  const work = group.reduce((sum, { activities }) => sum + activities.length, 0)
  const [completed, closed] = await Promise.all([unit.activities.completeOf(ids, stamp), unit.cases.close(ids, stamp)])
  if (completed !== work || closed !== ids.length) throw refusal('400-253', { ids })
}
