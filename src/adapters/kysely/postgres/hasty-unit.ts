import type { Id } from '../../../domain/id.js'
import type { AuthContexts, UnitOfWork } from '../../../domain/ports.js'
import { activityRepository, activityStatements } from '../activity-repository.js'
import { caseRepository, caseStatements } from '../case-repository.js'
import { Alone } from '../together/lane.js'
import { outcomeOf, valueOf } from '../together/outcome.js'
import type { Beside, Locked } from '../together/steps.js'
import type { Changing } from '../together/write.js'
import { postgresConnection } from './connection.js'
import { freeWorkEngine, hastyEngine, skippingEngine } from './engine.js'
import { exactConnection } from './exact-connection.js'
import type { SeenRights } from './seen-rights.js'
import type { Given } from './transaction.js'
import { after, type Changed, patientUnit, rightsIn, telling, WRITING } from './unit.js'

const HASTY = activityStatements(hastyEngine)
const FREE = activityStatements(freeWorkEngine)
const SKIPPING = caseStatements(skippingEngine)

/** Up to how many cases a close may be done with others: a longer list would hold them up. */
const SHORT = 50

/** What units do that wait for nobody's locks. */
export interface HastyUnit {
  readonly authContexts: AuthContexts
  /** How many of them run side by side. */
  readonly beside: Beside
  /**
   * A unit for one that is in no company; it fails with `Alone`, or the server's 55P03, where it would have to wait, and
   * where it would hold others up.
   */
  alone(): UnitOfWork
  /**
   * Settles when the rights that it went by are known to be those of its transaction.
   * @param refuses whether anybody is refused by them
   * @throws Alone when they are not: whatever was decided by them is void
   */
  rightsHold(refuses: boolean): Promise<void>
}

/** What it goes by. */
export interface Circumstances {
  readonly seen: SeenRights
  /** Whether the transaction has begun before those have come for whom it is. */
  readonly isEarly: boolean
  readonly changed: Changed
}

/** The same as `patientUnit` for who must not hold up others that have nothing to do with it. */
export function hastyUnit({ client, begun, ahead }: Given, { seen, isEarly, changed }: Circumstances): HastyUnit {
  const { authContexts, hold: rightsHold } = seen.presumedIn(rightsIn(client), isEarly)
  const immediate = postgresConnection(client)
  const { openOf, lock: lockWork } = activityRepository(after(begun, immediate), HASTY)
  // These travel with the beginning: they write nothing, and what they tell is not used before it has begun.
  const { openOf: openOfFree } = activityRepository(immediate, FREE)
  const { lock: lockFree, facts } = caseRepository(immediate, SKIPPING)
  const mayShare = (ids: readonly Id[]): boolean => ids.length <= SHORT

  /** Who finds less than asked for has to know whether the rest is missing or somebody else has it. */
  async function lock(ids: readonly Id[]): Promise<Locked> {
    const found = await lockFree(ids)
    await Promise.all([begun, rightsHold(false)])
    const free = new Set(found.map(({ id }) => id))
    const others = ids.filter((id) => !free.has(id))
    const there = others.length > 0 ? await facts(others) : []
    return { found, held: new Set(there.map(({ id }) => id)) }
  }

  /** The work is looked for behind the locks, so that none is missed, but on the same way. */
  async function lockWithWork(ids: readonly Id[]): Promise<Locked> {
    const locked = lock(ids)
    const work = outcomeOf(openOfFree(ids))
    const { found, held } = await locked
    return { found, held, work: valueOf(await work) }
  }

  async function lockAll(ids: readonly Id[]): Promise<Locked['found']> {
    if (!mayShare(ids)) throw new Alone()
    const { found, held } = await lock(ids)
    if (held.size > 0) throw new Alone()
    return found
  }

  /** What is sent ahead of the commit has to be compared in the database. */
  function changing(expected: number): Changing {
    const exact = telling(changed, after(begun, exactConnection(client, expected)))
    return {
      completeOf: activityRepository(exact, WRITING.activities).completeOf,
      close: caseRepository(exact, WRITING.cases).close,
    }
  }

  function alone(): UnitOfWork {
    const patient = patientUnit(client, begun, changed)
    return {
      ...patient,
      authContexts,
      cases: { ...patient.cases, lock: lockAll },
      activities: { ...patient.activities, openOf, lock: lockWork },
    }
  }

  // PostgreSQL stops whatever comes behind a failure in the same transaction, and keeps nothing of it.
  return { authContexts, alone, beside: { lock: lockWithWork, openOf, mayShare, changing, ahead }, rightsHold }
}
