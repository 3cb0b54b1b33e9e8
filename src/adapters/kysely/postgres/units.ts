import type pg from 'pg'
import type { Load, UnitOfWork } from '../../../domain/ports.js'
import { Alone } from '../together/lane.js'
import { type Outcome, outcomeOf } from '../together/outcome.js'
import { isBusy, isPassing } from './failures.js'
import { gathering } from './gathering.js'
import { hastyUnit } from './hasty-unit.js'
import { type Random, retried } from './retries.js'
import { laterBy } from './returning.js'
import type { SeenRights } from './seen-rights.js'
import { together } from './together.js'
import { inTransaction } from './transaction.js'
import { type Changed, patientUnit } from './unit.js'

/** What units run on. */
export interface UnitOptions {
  readonly databaseUrl: string
  /** Connections for units that run together. */
  readonly together: pg.Pool
  /** Connections for units that run by themselves, and may wait for locks. */
  readonly alone: pg.Pool
  readonly random: Random
  /** What units that run together go by until they know better. */
  readonly seen: SeenRights
  readonly changed: Changed
}

/** Runs units of work, those that wait at the same moment in one transaction: its statements serve them all. */
export interface Units {
  run<T>(work: (unit: UnitOfWork) => Promise<T>): Promise<T>
  /** How many units there are now. */
  readonly load: Load
  /** Settles when those have ended that were asked for. */
  idle(): Promise<void>
}

/** One waiting unit of work. */
interface Member {
  readonly work: (unit: UnitOfWork) => Promise<unknown>
  readonly resolve: (value: never) => void
  readonly reject: (error: unknown) => void
}

/** One group gathers while another is at work: the larger they are, the less each close costs. */
export const GROUPS = { most: 64, atOnce: 1, patience: 100, inAll: 3, forReturning: laterBy(3) }

/**
 * Nobody is answered before the shared commit. A group waits for nobody's rows, so that a case which somebody else has
 * locked holds up none but those who want it: whoever would have to wait, does more than a short close or fails the
 * group leaves it, and runs again in a transaction of its own, beside the groups.
 */
export function unitsOn({ databaseUrl, together: shared, alone: own, random, seen, changed }: UnitOptions): Units {
  const underWay = new Set<Promise<unknown>>()
  const groups = gathering<Member>(GROUPS, async (coming, isEarly) => {
    const ended = await outcomeOf(
      inTransaction({ databaseUrl, pool: shared }, async (given) => {
        const unit = hastyUnit(given, { seen, isEarly, changed })
        return together(
          (await coming).map(({ work }) => work),
          unit,
        )
      }),
    )
    const members = await coming
    if (members.length === 0) return
    // Where nobody can begin, or say what became of the commit, it is the same for all who wait.
    if ('error' in ended) for (const { reject } of [...members, ...groups.dismiss()]) reject(ended.error)
    else if ('kept' in ended.value) settleAll(members, ended.value.kept)
    else afterFailure(members, ended.value.undone)
  })

  function settleAll(members: readonly Member[], outcomes: readonly (Outcome | null)[]): void {
    for (const [nth, member] of members.entries()) {
      const outcome = outcomes[nth]
      if (outcome) settle(member, outcome)
      else void alone(member)
    }
  }

  function afterFailure(members: readonly Member[], error: unknown): void {
    const isWorthwhile = members.length > 1 || error instanceof Alone || isPassing(error) || isBusy(error)
    for (const member of members) {
      if (isWorthwhile) void alone(member)
      else member.reject(error)
    }
  }

  /** Runs a unit in a transaction of its own; again after a failure that passes. */
  async function alone(member: Member): Promise<void> {
    const attempt = async (): Promise<unknown> => {
      const ended = await inTransaction({ databaseUrl, pool: own }, ({ client, begun }) =>
        member.work(patientUnit(client, begun, changed)),
      )
      if ('undone' in ended) throw ended.undone
      return ended.kept
    }
    settle(member, await outcomeOf(retried(random, attempt)))
  }

  return {
    run(work) {
      const done = new Promise<never>((resolve, reject) => {
        groups.add({ work, resolve, reject })
      })
      const forget = (): void => void underWay.delete(done)
      underWay.add(done)
      done.then(forget, forget)
      return done
    },
    load: {
      get waiting() {
        return groups.waiting() + own.waitingCount
      },
      get running() {
        return Math.max(0, underWay.size - this.waiting)
      },
    },
    async idle() {
      await Promise.allSettled(underWay)
    },
  }
}

function settle(member: Member, outcome: Outcome): void {
  if ('value' in outcome) member.resolve(outcome.value as never)
  else member.reject(outcome.error)
}
