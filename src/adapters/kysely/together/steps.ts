import type { ActivityFacts } from '../../../domain/activity.js'
import { type CaseFacts, isOpenCase } from '../../../domain/case.js'
import type { Id } from '../../../domain/id.js'
import { type Call, idsOf } from './call.js'
import { Alone, type Lane, STEPS, type Step } from './lane.js'
import { type Sending, write } from './write.js'

/** Cases that are locked now, and those that are there but somebody else has locked. */
export interface Locked {
  readonly found: readonly CaseFacts[]
  readonly held: ReadonlySet<Id>
  /** The open work of those that are locked, where the store has looked for it on the same way. */
  readonly work?: readonly ActivityFacts[]
}

/** What there is to know of a store whose units are not the only ones. */
export interface Beside extends Sending {
  /** Locks cases without waiting for anybody. */
  readonly lock: (ids: readonly Id[]) => Promise<Locked>
  /** Looks for the open work of cases that are locked. */
  readonly openOf: (ids: readonly Id[]) => Promise<readonly ActivityFacts[]>
  /** Whether a list is so short that it does not hold up the others. */
  readonly mayShare: (ids: readonly Id[]) => boolean
}

/** What all lanes of a transaction have in common. */
export interface Lanes {
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
    const { found, held, work } = await beside.lock(idsOf(calls))
    for (const one of found) owners.get(one.id)?.cases.push(one)
    if (work) share(owners, calls, work)
    for (const { lane, ids, resolve, reject } of calls) {
      if (ids.some((id) => held.has(id))) reject(new Alone())
      else resolve(lane.cases)
    }
  },
  async openOf({ beside, owners }, calls) {
    const blind = calls.filter(({ lane }) => lane.work === null)
    if (blind.length > 0) share(owners, blind, await beside.openOf(idsOf(blind)))
    for (const { lane, resolve } of calls) resolve(lane.work)
  },
  completeOf: ({ beside }, calls) =>
    write(beside, calls, { step: 'completeOf', expected: ({ work }) => work?.length ?? 0 }),
  close: ({ beside }, calls) =>
    write(beside, calls, { step: 'close', expected: ({ cases }) => cases.filter(isOpen).length }),
}

const isOpen = ({ status }: CaseFacts): boolean => isOpenCase(status)

function share(owners: Lanes['owners'], calls: readonly Call[], work: readonly ActivityFacts[]): void {
  for (const { lane } of calls) lane.work = []
  for (const one of work) owners.get(one.case)?.work?.push(one)
}
