import { type CaseFacts, isOpenCase } from '../../../domain/case.js'
import type { Id } from '../../../domain/id.js'
import type { Stamp, UnitOfWork } from '../../../domain/ports.js'
import { actorText } from '../actor.js'
import { Alone, type Lane, STEPS, type Step } from './lane.js'
import { allOf } from './outcome.js'

/** Cases that are locked now, and those that are there but somebody else has locked. */
export interface Locked {
  readonly found: readonly CaseFacts[]
  readonly held: ReadonlySet<Id>
}

/** What there is to know of a store whose units are not the only ones. */
export interface Beside {
  /** Locks cases without waiting for anybody. */
  readonly lock: (ids: readonly Id[]) => Promise<Locked>
  /** Whether a list is so short that it does not hold up the others. */
  readonly mayShare: (ids: readonly Id[]) => boolean
}

/** A step that a lane waits for. */
export interface Call {
  readonly lane: Lane
  readonly step: Step
  readonly ids: readonly Id[]
  readonly stamp: Stamp | undefined
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

/** What all lanes of a transaction have in common. */
export interface Lanes {
  readonly unit: UnitOfWork
  readonly beside: Beside
  readonly owners: Map<Id, Lane>
}

/** Does the steps that lanes wait for, each for all of them at once; settles every call. */
export async function doTogether(lanes: Lanes, calls: readonly Call[]): Promise<void> {
  try {
    const able = calls.filter((call) => admit(lanes, call))
    for (const step of STEPS) {
      const asking = able.filter((call) => call.step === step)
      if (asking.length > 0) await DO[step](lanes, asking)
    }
  } catch (error) {
    for (const { reject } of calls) reject(error)
  }
}

/** A lane locks once, cases that no other has locked, and goes on with just these. */
function admit({ owners, beside }: Lanes, { lane, step, ids, reject }: Call): boolean {
  const isFree = (): boolean => lane.ids === null && beside.mayShare(ids) && !ids.some((id) => owners.has(id))
  const isFit = step === 'lock' ? isFree() : lane.ids === ids
  if (!isFit) reject(new Alone())
  else if (step === 'lock') {
    lane.ids = ids
    for (const id of ids) owners.set(id, lane)
  }
  return isFit
}

const DO: Readonly<Record<Step, (lanes: Lanes, calls: readonly Call[]) => Promise<void>>> = {
  async lock({ beside, owners }, calls) {
    const { found, held } = await beside.lock(idsOf(calls))
    for (const one of found) owners.get(one.id)?.cases.push(one)
    for (const { lane, ids, resolve, reject } of calls) {
      if (ids.some((id) => held.has(id))) reject(new Alone())
      else resolve(lane.cases)
    }
  },
  async openOf({ unit: { activities }, owners }, calls) {
    for (const { lane } of calls) lane.work = []
    for (const one of await activities.openOf(idsOf(calls))) owners.get(one.case)?.work.push(one)
    for (const { lane, resolve } of calls) resolve(lane.work)
  },
  completeOf: ({ unit: { activities } }, calls) =>
    write(
      calls,
      (ids, stamp) => activities.completeOf(ids, stamp),
      ({ work }) => work.length,
    ),
  close: ({ unit: { cases } }, calls) =>
    write(
      calls,
      (ids, stamp) => cases.close(ids, stamp),
      (lane) => lane.cases.filter(isOpen).length,
    ),
}

const isOpen = ({ status }: Lane['cases'][number]): boolean => isOpenCase(status)

/** Changes what all lanes with the same stamp ask for at once; each is told what is left to change in its cases. */
async function write(
  calls: readonly Call[],
  change: (ids: readonly Id[], stamp: Stamp) => Promise<number>,
  expected: (lane: Lane) => number,
): Promise<void> {
  for (const { lane } of calls) lane.hasWritten = true
  const groups = byStamp(calls)
  // Where the store is far away, they travel together.
  const changed = await allOf(groups.map((same) => change(idsOf(same), same[0].stamp)))
  for (const [nth, same] of groups.entries()) {
    const counts = same.map(({ lane }) => expected(lane))
    // Who is told a wrong number could take a lost race for a success.
    if (changed[nth] !== counts.reduce((sum, count) => sum + count, 0)) throw new Error('Not what was seen was changed')
    same.forEach(({ resolve }, index) => {
      resolve(counts[index])
    })
  }
}

type Stamped = Call & { readonly stamp: Stamp }

function byStamp(calls: readonly Call[]): [Stamped, ...Stamped[]][] {
  const groups = new Map<string, [Stamped, ...Stamped[]]>()
  for (const call of calls as readonly Stamped[]) {
    const key = `${actorText(call.stamp.by)} ${String(call.stamp.at)}`
    const group = groups.get(key)
    if (group) group.push(call)
    else groups.set(key, [call])
  }
  return [...groups.values()]
}

function idsOf(calls: readonly Call[]): readonly Id[] {
  const [only] = calls
  return only && calls.length === 1 ? only.ids : calls.flatMap(({ ids }) => ids)
}
