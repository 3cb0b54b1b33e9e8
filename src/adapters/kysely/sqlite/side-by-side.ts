import { isOpenCase } from '../../../domain/case.js'
import { Refusal } from '../../../domain/errors.js'
import type { Id } from '../../../domain/id.js'
import type { Stamp, UnitOfWork } from '../../../domain/ports.js'
import { actorText } from '../actor.js'
import { Alone, type Ask, emptyLane, type Lane, STEPS, type Step, unitOfLane } from './lane.js'
import { type Outcome, outcomeOf } from './outcome.js'

type Work = (unit: UnitOfWork) => Promise<unknown>

interface Call {
  readonly lane: Lane
  readonly step: Step
  readonly ids: readonly Id[]
  readonly stamp: Stamp | undefined
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

/**
 * Runs units side by side in the transaction that has begun, each on cases of its own, so that one statement serves
 * all of them: most of the cost of a close is the statement and not the row.
 * @returns what became of each; null for one that touches the same cases as another, or does anything but a close:
 *   it has changed nothing and is to be run by itself
 * @throws whatever leaves the transaction half
 */
export async function sideBySide(unit: UnitOfWork, works: readonly Work[]): Promise<(Outcome | null)[]> {
  const owners = new Map<Id, Lane>()
  let calls: Call[] = []
  let running = works.length

  /** Whoever still runs waits for its next step: all of these steps can be done together. */
  function everybodyWaits(): void {
    if (running === 0 || calls.length < running) return
    const together = calls
    calls = []
    void doTogether(unit, owners, together)
  }

  async function run(work: Work): Promise<Outcome | null> {
    const lane = emptyLane()
    const ask: Ask = (step, ids, stamp) =>
      new Promise((resolve, reject) => {
        calls.push({ lane, step, ids, stamp, resolve, reject })
        everybodyWaits()
      })
    const outcome = await outcomeOf(work(unitOfLane(unit.authContexts, ask)))
    running -= 1
    everybodyWaits()
    if ('value' in outcome) return outcome
    if (lane.hasWritten) throw outcome.error
    if (outcome.error instanceof Alone) return null
    if (outcome.error instanceof Refusal) return outcome
    throw outcome.error
  }

  const settled = await Promise.allSettled(works.map(run))
  return settled.map((one) => {
    if (one.status === 'rejected') throw one.reason
    return one.value
  })
}

async function doTogether(unit: UnitOfWork, owners: Map<Id, Lane>, calls: readonly Call[]): Promise<void> {
  try {
    const able = calls.filter((call) => admit(owners, call))
    for (const step of STEPS) {
      const asking = able.filter((call) => call.step === step)
      if (asking.length > 0) await DO[step](unit, owners, asking)
    }
  } catch (error) {
    for (const { reject } of calls) reject(error)
  }
}

/** A lane locks once, cases that no other has locked, and goes on with just these. */
function admit(owners: Map<Id, Lane>, { lane, step, ids, reject }: Call): boolean {
  const isFit = step === 'lock' ? lane.ids === null && !ids.some((id) => owners.has(id)) : lane.ids === ids
  if (!isFit) reject(new Alone())
  else if (step === 'lock') {
    lane.ids = ids
    for (const id of ids) owners.set(id, lane)
  }
  return isFit
}

type Do = (unit: UnitOfWork, owners: ReadonlyMap<Id, Lane>, calls: readonly Call[]) => Promise<void>

const DO: Readonly<Record<Step, Do>> = {
  async lock({ cases }, owners, calls) {
    for (const one of await cases.lock(idsOf(calls))) owners.get(one.id)?.cases.push(one)
    for (const { lane, resolve } of calls) resolve(lane.cases)
  },
  async openOf({ activities }, owners, calls) {
    for (const { lane } of calls) lane.work = []
    for (const one of await activities.openOf(idsOf(calls))) owners.get(one.case)?.work.push(one)
    for (const { lane, resolve } of calls) resolve(lane.work)
  },
  completeOf: ({ activities }, _owners, calls) =>
    write(
      calls,
      (ids, stamp) => activities.completeOf(ids, stamp),
      ({ work }) => work.length,
    ),
  close: ({ cases }, _owners, calls) =>
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
  for (const same of byStamp(calls)) {
    for (const { lane } of same) lane.hasWritten = true
    const [{ stamp }] = same
    const counts = same.map(({ lane }) => expected(lane))
    const changed = await change(idsOf(same), stamp)
    // Who is told a wrong number could take a lost race for a success.
    if (changed !== counts.reduce((sum, count) => sum + count, 0)) throw new Error('Not what was seen was changed')
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
