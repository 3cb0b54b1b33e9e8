import { importWorld } from '../../src/adapters/world-format/import-world.js'
import type { RawItem } from '../../src/adapters/world-format/raw-item.js'
import { WORLD_LISTS, type WorldImporter, type WorldList } from '../../src/domain/world.js'
import './no-limit.js'

/** A world as contract section 5 writes it. */
export type WorldLists = Readonly<Partial<Record<WorldList, readonly object[]>>>

const INSTANT = '2026-11-01T00:00:00.000Z'

/** An open case of department 1. */
export function openCase(id: number, changed: object = {}): object {
  const given = { id, department: 1, status: 'open', severity: 'low', subject: 'A case' }
  return { ...given, created: INSTANT, lastModified: INSTANT, ...changed }
}

/** An email of a case that user 7 holds. */
export function heldEmail(id: number, of: number, changed: object = {}): object {
  const given = { id, case: of, department: 1, type: 'email', mode: 'inbound', subject: 'An email' }
  const state = { status: 'assigned', substatus: 'new', assignedTo: 7 }
  return { ...given, ...state, created: INSTANT, lastModified: INSTANT, ...changed }
}

/** Makes an email wait in queue 3. */
export const QUEUED = { status: 'awaiting_assignment', substatus: 'ready_for_assignment', assignedTo: null, queue: 3 }
/** Makes an email one that is done with. */
export const COMPLETED = { status: 'completed', substatus: 'done' }

/** User 7 of department 1 may do everything there; 8 holds work, 9 is global; client 7 is free, 6 limited. */
export const PEOPLE: WorldLists = {
  departments: [1, 2].map((id) => ({ id, name: `Department ${String(id)}` })),
  roles: [
    { id: 1, name: 'Agent', actions: ['Case:Close', 'Activity:Pick Activities'] },
    { id: 2, name: 'Lead', actions: ['Case:Close', 'Activity:Unpin'] },
  ],
  queues: [
    { id: 3, name: 'Post', department: 1 },
    { id: 4, name: 'Far post', department: 2 },
  ],
  users: [
    {
      ...{ id: 7, userName: 'ann', firstName: 'Ann', lastName: 'Ames', homeDepartment: 1, foreignDepartments: [2] },
      ...{ roles: [1, 2], pull: { users: [8], queues: [3, 4] } },
    },
    { id: 8, userName: 'bob', firstName: 'Bob', lastName: 'Bean', homeDepartment: 1 },
    { id: 9, userName: 'eve', firstName: 'Eve', lastName: 'Earl', homeDepartment: null, roles: [2] },
  ],
  clients: [
    { id: 6, name: 'Sync', type: 'API', departments: [2] },
    { id: 5, name: 'Nowhere', type: 'CHAT', departments: [] },
    { id: 7, name: 'Robot', type: 'API' },
  ],
}

/**
 * Fills a store.
 * @throws Error with every problem of a world that cannot be imported
 */
export async function seed(store: WorldImporter, world: WorldLists): Promise<void> {
  const report = await importWorld(store, itemsOf(world))
  if ('problems' in report) throw new Error(report.problems.map(({ place, text }) => `${place} ${text}`).join('\n'))
}

async function* itemsOf(world: WorldLists): AsyncGenerator<RawItem> {
  for (const [list, kind] of Object.entries(WORLD_LISTS)) {
    for (const [at, value] of (world[list as WorldList] ?? []).entries()) {
      yield { kind, place: `${list}[${String(at)}]`, value }
    }
  }
}
