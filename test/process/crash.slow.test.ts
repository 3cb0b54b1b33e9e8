import t from 'tap'
import { send } from '../../src/adapters/contract/send.js'
import { type ChildService, startChildService } from '../support/child-service.js'
import { CLOSER, manyCases } from '../support/many-cases.js'
import type { Stored } from '../support/stored.js'
import { signToken } from '../support/tokens.js'
import { STORE_KINDS, type StoreKind, worldStore } from '../support/world-store.js'

/**
 * `npm run test:crashes` is for a release: 400 crashes of each kind on SQLite, 100 on PostgreSQL; each run kills the
 * service at another moment.
 */
const CRASHES = Number(process.env['CRASHES'] ?? 6)
/** On PostgreSQL, whose own process goes on, fewer crashes tell as much. */
const SHARE: Readonly<Record<StoreKind, number>> = { SQLite: 1, PostgreSQL: 0.25 }
const QUIET = { isQuiet: true }
const WORK_EACH = 2
const FIRST = 1001
const authorization = `Bearer ${signToken({ user: CLOSER, expiresIn: 86_400 }, Date.now())}`

/** The lists that one request each closes; single closes that come at once share a commit. */
const LOADS = {
  'bulk closes': lists(20, 60),
  'single closes': lists(300, 1),
}

for (const kind of STORE_KINDS) {
  for (const [load, closes] of Object.entries(LOADS)) {
    void t.test(
      `${kind}: a service killed in the middle of ${load} keeps what it answered, and nothing half`,
      async (t) => {
        const ids = closes.flat()
        const world = manyCases(ids.length, WORK_EACH, FIRST)
        const crashes = Math.ceil(CRASHES * SHARE[kind])
        let kept = 0
        let unanswered = 0
        for (let crash = 0; crash < crashes; crash += 1) {
          const store = await worldStore(kind, world)
          const address = store.url.replace(/^sqlite:/, '')
          const answered = await closeUntilKilled(
            await startChildService(address),
            closes,
            momentOf(crash, closes.length),
          )

          const restarted = await startChildService(address, QUIET)
          const stored = await store.stored()
          const again = await closeAgain(restarted, closes)
          const then = await store.stored()
          restarted.process.kill('SIGTERM')
          t.equal(await restarted.exited, 0, 'it starts again and stops in good order')
          const closed = closedIn(stored)
          const halves = closes.filter((list) => ![0, list.length].includes(list.filter((id) => closed.has(id)).length))
          t.strictSame(halves, [], 'every list is closed wholly or not at all')
          const lost = answered.flat().filter((id) => !closed.has(id))
          t.strictSame(lost, [], `answered closes are kept: ${answered.length} of ${closes.length}`)
          t.strictSame(halfClosed(stored, closed), [], 'and each case with its work and its entries')
          t.strictSame(
            again.filter(({ status }) => status !== 204),
            [],
            'each request that is sent again succeeds',
          )
          const replayed = again.flatMap(({ isReplayed }, at) => (isReplayed ? (closes[at] ?? []) : []))
          t.strictSame(new Set(replayed), closed, 'by the stored answer where the first was kept')
          t.strictSame(halfClosed(then, new Set(ids)), [], 'and nothing is done twice')
          kept += answered.length
          unanswered += closed.size - answered.flat().length
          await store.remove()
        }
        t.ok(crashes < 2 || (kept > 0 && kept < crashes * closes.length), 'some were answered, some not')
        t.comment(`${String(unanswered)} cases were closed by requests that got no answer`)
      },
    )
  }
}

/** The numbers of answers after which a crash comes, spread over the whole run. */
function momentOf(crash: number, closes: number): number {
  return Math.floor((closes * ((crash * 7) % 20)) / 20)
}

/** The number of closes under way at a time: all at once would form one batch, and be answered together. */
const ON_THE_WAY = 5

/** Sends closes, some at a time, and kills the service after some answers; returns the answered cases. */
async function closeUntilKilled(
  { url, process: child, exited }: ChildService,
  closes: readonly (readonly number[])[],
  after: number,
): Promise<(readonly number[])[]> {
  const answered: (readonly number[])[] = []
  const queue = [...closes]
  const closeNext = async (): Promise<void> => {
    for (let list = queue.shift(); list; list = queue.shift()) {
      const { status } = await send(url, keyedClose(list))
      if (status === 204) answered.push(list)
      if (answered.length >= after) child.kill('SIGKILL')
    }
  }
  await Promise.allSettled(Array.from({ length: closes.length / ON_THE_WAY }, closeNext))
  child.kill('SIGKILL')
  await exited
  return answered
}

/** A close under a key of its own. */
function keyedClose(list: readonly number[]) {
  const headers = { authorization, 'Idempotency-Key': `close-${String(list[0])}` }
  return { method: 'PATCH', path: `/case/${list.join(',')}/close`, headers }
}

/** Sends every close once more, with its key. */
function closeAgain({ url }: ChildService, closes: readonly (readonly number[])[]) {
  return Promise.all(
    closes.map(async (list) => {
      const { status, headers } = await send(url, keyedClose(list))
      return { status, isReplayed: headers['idempotency-replayed'] === 'true' }
    }),
  )
}

function lists(count: number, each: number): number[][] {
  return Array.from({ length: count }, (_, at) => Array.from({ length: each }, (_, index) => FIRST + at * each + index))
}

function closedIn({ cases }: Stored): Set<number> {
  return new Set(cases.filter(({ status }) => status === 'closed').map(({ id }) => id))
}

/** The cases that are closed without their work or their entries in the journal, or the other way round. */
function halfClosed({ cases, activities, journal }: Stored, closed: ReadonlySet<number>): number[] {
  const done = countByCase(activities.filter(({ status }) => status === 'completed'))
  const told = countByCase(journal)
  const whole = (id: number) => (closed.has(id) ? [WORK_EACH, WORK_EACH + 1] : [0, 0]).join()
  return cases.filter(({ id }) => whole(id) !== [done.get(id) ?? 0, told.get(id) ?? 0].join()).map(({ id }) => id)
}

function countByCase(rows: readonly { readonly case_id: number | null }[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { case_id: of } of rows) counts.set(Number(of), (counts.get(Number(of)) ?? 0) + 1)
  return counts
}
