import type { Id } from '../../domain/id.js'
import type { ActivityRepository, WaitingWork } from '../../domain/ports.js'
import type { Connection } from './connection.js'
import { Overtaken } from './overtaken.js'
import { idList, type Prepared } from './prepared.js'
import type { Candidate, Pile, WaitingStatements } from './waiting-statements.js'

/** How many further candidates are looked at where others have locked the first. */
const FURTHER = 250
/** How many candidates are looked at where tombstones are among the first. */
const PURGED = 1_000

/** The work that waits in queues, in a unit. */
export function waitingWork(
  connection: Connection,
  statements: WaitingStatements,
): Pick<ActivityRepository, 'lockNext'> {
  const { piles, candidates, activities, cases, takeOut } = statements

  async function pilesOf({ queues, departments }: WaitingWork): Promise<readonly Pile[]> {
    const reached = departments && new Set(departments)
    const found = await connection.all(piles, { queues: idList(queues) })
    return found.filter(({ department }) => reached === null || reached.has(String(department)))
  }

  const topOf = (of: readonly Pile[], most: number): Promise<readonly Candidate[]> =>
    connection.all(candidates, {
      piles: JSON.stringify(of.map(({ queue, department }) => [queue, department])),
      most,
    })

  /** Those that wait still, as they are themselves; locked where rows are locked. */
  async function waitingOf(top: readonly Candidate[], most: number): Promise<readonly Id[]> {
    const ids = idList(top.map(({ id }) => String(id)))
    const locked = cases && (await connection.all(cases, { ids, most }))
    const within = idList((locked ?? []).map(({ id }) => String(id)))
    const rows = await connection.all(activities, { ids, most, ...(cases && { cases: within }) })
    // It may have been transferred before it was locked.
    const listed = new Set(top.map(keyOf))
    return rows.filter((row) => listed.has(keyOf(row))).map(({ id }) => String(id))
  }

  /** Nobody is waited for: a close that has the case would wait for the activity. */
  async function lockBesideOthers(of: readonly Pile[], most: number): Promise<readonly Id[]> {
    let found: readonly Id[] = []
    for (const width of [most, most + FURTHER]) {
      const top = await topOf(of, width)
      if (top.length === 0) return []
      found = await waitingOf(top, most)
      if (found.length === Math.min(most, top.length)) return found
    }
    if (found.length === 0) throw new Overtaken('Others have locked all that waits')
    return found
  }

  /** Each tombstone is looked at once: it is taken out of the list before the next look. */
  async function takeNext(of: readonly Pile[], most: number, purge: Prepared<unknown>): Promise<readonly Id[]> {
    for (;;) {
      const top = await topOf(of, most)
      const found = await waitingOf(top, most)
      if (found.length === top.length) return found
      const listed = await topOf(pilesWithout(found, top), PURGED)
      const left = new Set(await waitingOf(listed, PURGED))
      const gone = listed.map(({ id }) => String(id)).filter((id) => !left.has(id))
      if ((await connection.run(purge, { ids: idList(gone) })) !== gone.length)
        throw new Error('The list of open work has an activity as waiting that does not wait')
    }
  }

  return {
    async lockNext(waiting, most) {
      const of = await pilesOf(waiting)
      if (of.length === 0) return []
      return takeOut ? takeNext(of, most, takeOut) : lockBesideOthers(of, most)
    },
  }
}

/** An activity in its pile. */
function keyOf({ id, queue, department }: Pick<Candidate, 'id' | 'department'> & { queue: number | null }): string {
  return [id, queue, department].join()
}

/** The piles of those candidates that do not wait any more. */
function pilesWithout(found: readonly Id[], top: readonly Candidate[]): readonly Pile[] {
  const waiting = new Set(found)
  const gone = top.filter(({ id }) => !waiting.has(String(id)))
  return [
    ...new Map(
      gone.map(({ queue, department }) => [`${String(queue)} ${String(department)}`, { queue, department }]),
    ).values(),
  ]
}
