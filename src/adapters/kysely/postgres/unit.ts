import type pg from 'pg'
import type { Id } from '../../../domain/id.js'
import type { UnitOfWork } from '../../../domain/ports.js'
import { activityRepository, activityStatements } from '../activity-repository.js'
import { contextsOf } from '../auth-contexts.js'
import { caseRepository, caseStatements } from '../case-repository.js'
import type { Connection } from '../connection.js'
import { Alone } from '../together/lane.js'
import { outcomeOf, valueOf } from '../together/outcome.js'
import type { Beside, Locked } from '../together/steps.js'
import { compileStatements, unitOfWork } from '../unit-of-work.js'
import { askedTogether } from './asked-together.js'
import { command, postgresConnection } from './connection.js'
import { freeWorkEngine, hastyEngine, skippingEngine, writingEngine } from './engine.js'

const WRITING = compileStatements(writingEngine)
const HASTY = activityStatements(hastyEngine)
const FREE = activityStatements(freeWorkEngine)
const SKIPPING = caseStatements(skippingEngine)

/** Up to how many cases a close may be done with others: a longer list would hold them up. */
const SHORT = 50

/** The unit of a transaction on a client; it waits for whoever has locked what it needs. */
export function patientUnit(client: pg.ClientBase, begun: Promise<unknown>): UnitOfWork {
  const connection = postgresConnection(client)
  return {
    ...unitOfWork(after(begun, connection), WRITING, async () => {
      const [end] = await command(client, 'select journal_end() as last')
      return Number((end?.rows as { last: number }[])[0]?.last)
    }),
    // Only this may overtake the beginning, which it travels with: it writes nothing.
    authContexts: askedTogether((callers) => contextsOf(connection, WRITING.auth, callers), {
      most: Number.POSITIVE_INFINITY,
      atOnce: Number.POSITIVE_INFINITY,
      soon: queueMicrotask,
    }),
  }
}

/** A unit that waits for nobody's locks, and how many of it run side by side. */
export interface HastyUnit {
  /** Fails with `Alone`, or the server's 55P03, where it would have to wait, and where it would hold others up. */
  readonly unit: UnitOfWork
  readonly beside: Beside
}

/** The same as `patientUnit` for who must not hold up others that have nothing to do with it. */
export function hastyUnit(client: pg.ClientBase, begun: Promise<unknown>): HastyUnit {
  const unit = patientUnit(client, begun)
  const connection = after(begun, postgresConnection(client))
  const { openOf, lock: lockWork } = activityRepository(connection, HASTY)
  const { openOf: openOfFree } = activityRepository(connection, FREE)
  const { lock: lockFree } = caseRepository(connection, SKIPPING)
  const mayShare = (ids: readonly Id[]): boolean => ids.length <= SHORT

  /** Who finds less than asked for has to know whether the rest is missing or somebody else has it. */
  async function lock(ids: readonly Id[]): Promise<Locked> {
    const found = await lockFree(ids)
    const free = new Set(found.map(({ id }) => id))
    const others = ids.filter((id) => !free.has(id))
    const there = others.length > 0 ? await unit.cases.facts(others) : []
    return { found, held: new Set(there.map(({ id }) => id)) }
  }

  /** The work is looked for behind the locks, so that none is missed, but on the same way. */
  async function lockWithWork(ids: readonly Id[]): Promise<Locked> {
    const locked = lock(ids)
    const work = outcomeOf(openOfFree(ids))
    return { ...(await locked), work: valueOf(await work) }
  }

  async function lockAll(ids: readonly Id[]): Promise<Locked['found']> {
    if (!mayShare(ids)) throw new Alone()
    const { found, held } = await lock(ids)
    if (held.size > 0) throw new Alone()
    return found
  }

  return {
    unit: {
      ...unit,
      cases: { ...unit.cases, lock: lockAll },
      activities: { ...unit.activities, openOf, lock: lockWork },
    },
    // PostgreSQL stops whatever comes behind a failure in the same transaction.
    beside: { lock: lockWithWork, mayShare, sendsAhead: true },
  }
}

function after(begun: Promise<unknown>, connection: Connection): Connection {
  return {
    all: (query, args) => begun.then(() => connection.all(query, args)),
    runBoth: (first, second, args) => begun.then(() => connection.runBoth(first, second, args)),
  }
}
