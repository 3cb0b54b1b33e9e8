import type pg from 'pg'
import type { CloseDecision, Closing, Load } from '../../../domain/ports.js'
import { type BatchMember, batches } from '../batches.js'
import { type CloseMember, closeAll } from '../close-batch.js'
import type { LockMode } from '../connection.js'
import type { Random } from '../epoch.js'
import { claimsOf } from '../keyed-closes.js'
import { type Outcome, outcomeOf } from '../outcome.js'
import { closeUnit } from '../unit-of-work.js'
import { postgresConnection } from './connection.js'
import { retried } from './retries.js'
import { inTransaction } from './transaction.js'
import { STATEMENTS } from './units.js'

/** What closes run on. */
export interface ClosingOptions {
  readonly databaseUrl: string
  /** The connection of the batches. */
  readonly shared: pg.Pool
  /** Connections for closes that run by themselves, and may wait for locks. */
  readonly own: pg.Pool
  readonly random: Random
}

/** The closes of a store. */
export interface Closes {
  readonly closing: Closing
  /** How many closes wait for a batch, and how many are in one. */
  readonly load: Load
}

interface Member extends CloseMember, BatchMember {
  readonly resolve: (decision: CloseDecision) => void
}

/** A batch of more would keep the first member waiting, and a close of more cases the others. */
const MOST = 64
const MOST_CASES = 50
const LINGER_MS = 2

/**
 * Closes in batches. A batch waits for nobody's rows: where another transaction has locked one of them, or anything
 * else goes wrong, the batch is undone. Only the member that it fails for runs by itself, and waits; so does a long list
 * from the beginning. The others stay off those connections, which may all be waiting.
 */
export function closingOn({ databaseUrl, shared, own, random }: ClosingOptions): Closes {
  const queue = batches<Member>({
    most: MOST,
    mostClaims: MOST * MOST_CASES,
    claimsOf: ({ request }) => claimsOf(request),
    lingerMs: LINGER_MS,
    async run(members) {
      const ended = await attempt(shared, members, 'nowait')
      const [first] = members
      if ('kept' in ended) answer(members, { value: ended.kept })
      else if (first && members.length === 1) void alone(first)
      else return false
      return true
    },
  })

  function attempt(pool: pg.Pool, members: readonly Member[], locks: LockMode) {
    return inTransaction({ databaseUrl, pool }, (client, begun) =>
      closeAll(closeUnit(postgresConnection(client), STATEMENTS, locks), members, begun),
    )
  }

  /** Closes in a transaction of its own; again after a failure that passes. */
  async function alone(member: Member): Promise<void> {
    const closed = retried(random, async () => {
      const ended = await attempt(own, [member], 'wait')
      if ('undone' in ended) throw ended.undone
      return ended.kept
    })
    answer([member], await outcomeOf(closed))
  }

  return {
    closing: (request, decide) =>
      new Promise((resolve, reject) => {
        const member = { request, decide, resolve, reject }
        if (request.ids.length > MOST_CASES) void alone(member)
        else queue.add(member)
      }),
    load: queue.load,
  }
}

function answer(members: readonly Member[], closed: Outcome<ReadonlyMap<CloseMember, Outcome<CloseDecision>>>): void {
  for (const member of members) {
    const outcome = 'error' in closed ? closed : closed.value.get(member)
    if (outcome && 'value' in outcome) member.resolve(outcome.value)
    else member.reject(outcome?.error)
  }
}
