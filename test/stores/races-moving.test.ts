import type { ActivityRecord } from '../../src/domain/activity-record.js'
import { moveActivities } from '../../src/domain/move-activities.js'
import type { Store } from '../../src/domain/ports.js'
import { pullActivities } from '../../src/domain/pull-activities.js'
import { problemFrom } from '../support/refusals.js'
import { heldEmail, openCase, PEOPLE, QUEUED } from '../support/seed.js'
import { CLIENT, closing, NOW, onEveryStore, type Rig, stateOf, USER } from './stores.js'

const CASES = [1, 2, 3, 4, 5, 6, 7, 8].map(String)
const WORK = CASES.flatMap((of) => [1, 2, 3, 4, 5, 6].map((at) => `${of}${String(at)}`))
const WAITING = {
  ...PEOPLE,
  cases: CASES.map((id) => openCase(Number(id))),
  activities: WORK.map((id) => heldEmail(Number(id), Number(id.slice(0, 1)), QUEUED)),
}

const clock = { now: () => NOW }
const pulling = ({ atomically }: Store) => pullActivities({ atomically, clock })
const moving = ({ atomically }: Store) => moveActivities({ atomically, clock })

/** The store, and where another process can open it, two more. */
async function processesOf({ store, beside }: Rig): Promise<readonly Store[]> {
  return beside ? [store, await beside.another(), await beside.another()] : [store]
}

/** Pulls until nothing is left; returns all that was pulled. */
async function pullAll(store: Store, most: number): Promise<readonly ActivityRecord[]> {
  const all: ActivityRecord[] = []
  for (;;) {
    const { value } = await pulling(store)(USER, most)
    if (value.length === 0) return all
    all.push(...value)
  }
}

await onEveryStore('many pull at the same moment', WAITING, async (t, rig) => {
  const stores = await processesOf(rig)
  const pulled = await Promise.all(stores.flatMap((store) => [1, 2, 3, 5].map((most) => pullAll(store, most))))
  const ids = pulled.flat().map(({ id }) => id)
  t.strictSame(ids.toSorted(), WORK, 'each is pulled once, and nobody stops before all are')
  t.ok(pulled.flat().every(({ assignedTo }) => assignedTo?.id === '7'))
})

await onEveryStore('pulls against closes', WAITING, async (t, rig) => {
  const stores = await processesOf(rig)
  const [pulled, problems] = await Promise.all([
    Promise.all(stores.flatMap((store) => [1, 3].map((most) => pullAll(store, most)))),
    Promise.all(CASES.map((id, at) => problemFrom(closing(stores[at % stores.length] ?? rig.store)(USER, [id])))),
  ])
  t.strictSame(
    problems,
    CASES.map(() => null),
  )
  const { journal, open } = await stateOf(rig.store, CASES)
  t.strictSame(open, [])
  const picked = journal.filter((entry) => entry.startsWith('activity_picked')).toSorted()
  t.strictSame(
    picked,
    pulled
      .flat()
      .map(({ id }) => `activity_picked ${id}`)
      .toSorted(),
    'each is pulled once at most',
  )
  for (const id of WORK) {
    const [completed, taken] = ['activity_completed', 'activity_picked'].map((kind) => journal.indexOf(`${kind} ${id}`))
    t.ok((taken ?? 0) < (completed ?? 0), `${id} is not pulled after its case is closed`)
  }
})

await onEveryStore('moves in all directions, and closes', WAITING, async (t, rig) => {
  const stores = await processesOf(rig)
  const at = (index: number) => stores[index % stores.length] ?? rig.store
  const moves = WORK.map((id, index) => [[id], String(1 + ((Number(id.slice(0, 1)) + index) % 8))] as const)
  const settled = await Promise.all([
    ...moves.map(([ids, to], index) => problemFrom(moving(at(index))(USER, ids, to))),
    ...CASES.slice(0, 3).map((id, index) => problemFrom(closing(at(index))(CLIENT, [id]))),
    ...WORK.slice(0, 5).map((id, index) => problemFrom(moving(at(index))(USER, [id], null))),
  ])
  const told = new Set(settled.map((problem) => problem?.code ?? 'done'))
  for (const code of told) t.ok(['done', '400-911', '400-152', '400-253'].includes(code), code)
  const { cases, activities } = await rig.store.consistently(async (view) => ({
    cases: await view.cases.records([...CASES, '9', '10', '11', '12', '13']),
    activities: await view.activities.records(WORK),
  }))
  const closed = new Set(cases.filter(({ status }) => status === 'closed').map(({ id }) => id))
  const open = activities.filter(({ status }) => status !== 'completed')
  t.strictSame(
    open.filter((one) => closed.has(String(one.case))).map(({ id }) => id),
    [],
    'no open work in a closed case',
  )
})
