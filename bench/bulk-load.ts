import type { Bench } from './bench.js'
import { expectAnswer, httpConnection } from './http.js'
import type { ServerStats } from './measured.js'
import { longestWait } from './pings.js'
import { requireClosed } from './verify.js'
import { LONGEST_LIST, MOST_LONG, type Order, pickIds } from './world/case-ids.js'

/** The durations of one round of bulk closes, in milliseconds. */
export interface BulkTimes {
  /** The close of as many six-digit ids as a request takes. */
  readonly bulk: number
  /** The close of as many cases as a request can name at all. */
  readonly longest: number
  /** The longest wait of another request at the same time. */
  readonly wait: number
}

const REHEARSALS = 20

/** Closes three lists in three requests; the first one, and its refusals, warm the service up. */
export async function bulkOnService(
  bench: Bench,
  cases: number,
  order: Order,
  round: number,
): Promise<BulkTimes & { server: ServerStats }> {
  const lists = bulkLists(cases, order, round)
  return bench.worlds.onCopy(cases, async (file) => {
    const times = await bench.withChild('service', [`sqlite:${file}`], async (service) => {
      const connection = httpConnection()
      const close = async (ids: readonly number[], status = 204): Promise<number> => {
        const url = `${service.url}/case/${ids.join(',')}/close`
        return (await expectAnswer(connection, status, 'PATCH', url, bench.as.caller)).milliseconds
      }
      await close(lists.first)
      for (let time = 0; time < REHEARSALS; time += 1) await close(lists.first, 400)
      await service.ask('reset')
      const bulk = await longestWait(service.url, () => close(lists.bulk))
      const longest = await longestWait(service.url, () => close(LONGEST_LIST))
      connection.end()
      const server = await service.ask<ServerStats>('stats')
      return { bulk: bulk.value, longest: longest.value, wait: Math.max(bulk.wait, longest.wait), server }
    })
    requireClosed(file, lists.first.length + lists.bulk.length + LONGEST_LIST.length)
    return times
  })
}

/** The same lists as one transaction of bare SQL each. */
export async function bulkOnSql(
  bench: Bench,
  cases: number,
  order: Order,
  round: number,
): Promise<Omit<BulkTimes, 'wait'>> {
  const lists = bulkLists(cases, order, round)
  return bench.worlds.onCopy(cases, async (file) => {
    const times = await bench.withChild('sql', [file], async (sql) => {
      const close = (ids: readonly number[]) => sql.ask<number>('closeGroups', [ids])
      await close(lists.first)
      return { bulk: await close(lists.bulk), longest: await close(LONGEST_LIST) }
    })
    requireClosed(file, lists.first.length + lists.bulk.length + LONGEST_LIST.length)
    return times
  })
}

function bulkLists(cases: number, order: Order, round: number): { first: number[]; bulk: number[] } {
  const ids = pickIds(cases, 2 * MOST_LONG, order, round)
  return { first: ids.slice(0, MOST_LONG), bulk: ids.slice(MOST_LONG) }
}
