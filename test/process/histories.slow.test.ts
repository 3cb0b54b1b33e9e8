import t, { type Test } from 'tap'
import { administratorOf, change, type Right } from '../histories/administrator.js'
import { faultsIn } from '../histories/check-history.js'
import { ask, type Run, work } from '../histories/client.js'
import { type Dice, dice } from '../histories/dice.js'
import type { Administration, History, Operation } from '../histories/history.js'
import { QUEUES, RIGHTS, WORLD } from '../histories/people.js'
import { type ChildService, startChildService } from '../support/child-service.js'
import { signToken } from '../support/tokens.js'
import { STORE_KINDS, type StoreKind, worldStore } from '../support/world-store.js'

/** `npm run test:histories -- 50000 7 SQLite` does so many random operations, from another seed, on one store. */
const OPERATIONS = Number(process.argv[2] ?? 600)
const SEED = Number(process.argv[3] ?? 20_261_123)
const ONLY = process.argv[4]
const SERVICES: Readonly<Record<StoreKind, number>> = { SQLite: 1, PostgreSQL: 3 }
/** A service is killed and started again after each so many operations. */
const BETWEEN_CRASHES = 250
/** The number of operations between two changes around the services; with fewer, nobody would keep any rights. */
const BETWEEN_CHANGES = 4

const CALLERS = Object.keys(RIGHTS)
const authorizations = Object.fromEntries(
  CALLERS.map((actor) => {
    const [kind, id] = actor.split('/') as ['user' | 'client', string]
    return [actor, `Bearer ${signToken({ [kind]: id, expiresIn: 864_000 }, Date.now())}`]
  }),
)

for (const kind of STORE_KINDS.filter((one) => ONLY === undefined || one === ONLY)) {
  await t.test(`${kind}: many clients at once, with services killed meanwhile`, async (t) => {
    const store = await worldStore(kind, WORLD)
    const before = await store.stored()
    const services = await Promise.all(Array.from({ length: SERVICES[kind] }, () => start(store.url)))
    const chance = dice(SEED)
    const administration = await administrationOf(store.url, chance)
    const { run, operations, slots } = runOn(services, { startAgain: () => start(store.url), chance, administration })
    const done = { working: true }
    const followed = follow(run, done)
    await Promise.all(CALLERS.map((by, at) => work(by, dice(SEED + at + 1), run))).finally(() => {
      done.working = false
    })
    const history: History = {
      ...{ rights: RIGHTS, queues: QUEUES, before, operations },
      administration: await administration.ended(),
      after: await store.stored(),
    }
    const numbers = await followed
    await Promise.all((await Promise.all(slots)).map(stop))
    await store.remove()

    t.strictSame(faultsIn(history).slice(0, 10), [], 'nothing happened that cannot be')
    t.strictSame(
      numbers,
      history.after.journal.map(({ seq }) => String(seq)),
      'who follows the journal saw all of it',
    )
    checkVariety(t, history)
  })
}

/** A run that proves little is no proof. */
function checkVariety(t: Test, { operations, administration, after }: History): void {
  const outcomes = new Map<string, number>()
  for (const { asked, outcome, code } of operations) {
    const what = `${asked.kind} ${code || outcome}`
    outcomes.set(what, (outcomes.get(what) ?? 0) + 1)
  }
  t.comment(
    [...outcomes]
      .sort()
      .map(([what, times]) => `${what}: ${String(times)}`)
      .join(', '),
  )
  for (const what of ['close', 'pick', 'transfer', 'complete', 'create', 'edit'])
    t.ok(outcomes.has(`${what} done`), `${what} works`)
  for (const what of ['close 400-253', 'close 403-178', 'close 403-910']) {
    t.ok(outcomes.has(what), `some: ${what}`)
  }
  t.strictSame(
    [...outcomes.keys()].filter((what) => / 5\d\d-/.test(what)),
    [],
    'no failure',
  )
  t.ok(
    [...outcomes.keys()].some((what) => what.endsWith('unknown')),
    'some have no answer',
  )
  t.ok(
    administration.length > OPERATIONS / 20 && after.journal.length > OPERATIONS / 3,
    `${administration.length} changes around the services`,
  )
}

function start(url: string): Promise<ChildService> {
  return startChildService(url.replace(/^sqlite:/, ''), { isQuiet: true })
}

async function stop({ process: child, exited }: ChildService): Promise<void> {
  child.kill('SIGTERM')
  await exited
}

interface Setting {
  readonly startAgain: () => Promise<ChildService>
  readonly chance: Dice
  readonly administration: { next(cases: readonly number[]): void }
}

/**
 * A run on services, one of which is killed now and then during a change that it has just been asked for, and started
 * again.
 */
function runOn(services: readonly ChildService[], { startAgain, chance, administration }: Setting) {
  const slots = services.map((service) => Promise.resolve(service))
  const operations: Operation[] = []
  let left = OPERATIONS
  let isCrashDue = false
  const crash = async (service: ChildService): Promise<ChildService> => {
    await new Promise(setImmediate)
    service.process.kill('SIGKILL')
    await service.exited
    return startAgain()
  }
  const run: Run = {
    async addressFor({ method }) {
      const at = chance.below(slots.length)
      const slot = slots[at]!
      const service = await slot
      if (isCrashDue && method !== 'GET' && slots[at] === slot) {
        isCrashDue = false
        slots[at] = crash(service)
      }
      return service.url
    },
    authorizations,
    cases: WORLD.cases.map(({ id }) => id),
    ended(operation) {
      operations.push(operation)
      if (operations.length % BETWEEN_CHANGES === 0) administration.next(run.cases)
    },
    goesOn() {
      left -= 1
      if (left > 0 && left % BETWEEN_CRASHES === 0) isCrashDue = true
      return left >= 0
    },
  }
  return { run, operations, slots }
}

/** Changes things around the services, one after the other. */
async function administrationOf(url: string, chance: Dice) {
  const administrator = await administratorOf(url)
  const made: Administration[] = []
  const withdrawn = new Map<string, Right>()
  let last = Promise.resolve()
  return {
    next(cases: readonly number[]) {
      last = last.then(async () => {
        const [statement, planned] = change(chance, cases, withdrawn)
        const { changed, after } = await administrator.run(statement)
        if (changed === 1) made.push({ ...planned, after })
      })
    },
    async ended(): Promise<Administration[]> {
      await last
      await administrator.end()
      return made
    },
  }
}

/** Reads the journal on and on, through any of the services, to its end. */
async function follow(run: Run, done: { working: boolean }): Promise<string[]> {
  const numbers: string[] = []
  for (let after = '0'; ; ) {
    const last = !done.working
    const wait = last ? 0 : 1
    const answer = await ask('client/7', run, {
      method: 'GET',
      path: `/journal?limit=1000&wait=${wait}&after=${after}`,
    })
    if (answer?.status !== 200) continue
    const page = JSON.parse(answer.text) as { entry: readonly { id: string }[]; last: string }
    numbers.push(...page.entry.map(({ id }) => id))
    after = page.last
    if (last && page.entry.length === 0) return numbers
  }
}
