import { readFile } from 'node:fs/promises'
import type { TokenSpec } from '../sign-token.js'
import { type Item, type State, wholeActivity, wholeCase, wholeWebhook } from '../state.js'

/** In the package, wherever in it this runs. */
const FOLDER = new URL('fixtures/worlds/', import.meta.resolve('casework/package.json'))

type WrittenId = string | number

/** The part of a world that verify reads (contract, section 5). */
interface World {
  readonly clients?: readonly {
    readonly id: WrittenId
    readonly type: string
    readonly departments?: readonly WrittenId[] | null
  }[]
  readonly users?: readonly {
    readonly id: WrittenId
    readonly homeDepartment: WrittenId | null
    readonly foreignDepartments?: readonly WrittenId[] | null
  }[]
  readonly cases?: readonly object[]
  readonly activities?: readonly object[]
  readonly notes?: readonly object[]
  readonly webhooks?: readonly { readonly client: WrittenId }[]
}

/** Where a world is written. */
export function worldFile(world: string): URL {
  return new URL(`${world}.json`, FOLDER)
}

/** Reads a world. */
export async function readWorld(world: string): Promise<World> {
  return JSON.parse(await readFile(worldFile(world), 'utf8')) as World
}

/** A caller who may look, and the departments in reach; null for all. */
export interface Observer {
  readonly token: TokenSpec
  readonly departments: readonly string[] | null
}

/** The callers who may look at a world, the widest reach first. */
export function observersOf({ clients = [], users = [] }: World): Observer[] {
  const ids = (list: readonly (string | number)[] | null = []) => (list ?? []).map(String)
  const all: Observer[] = [
    ...clients
      .filter(({ type }) => type === 'API')
      .map(({ id, departments }) => ({
        token: { client: String(id) },
        departments: departments ? ids(departments) : null,
      })),
    ...users.map(({ id, homeDepartment: home, foreignDepartments }) => ({
      token: { user: String(id) },
      departments: home === null ? null : [String(home), ...ids(foreignDepartments)],
    })),
  ]
  const reach = ({ departments }: Observer) => departments?.length ?? Infinity
  return all.filter((one) => reach(one) > 0).sort((one, other) => reach(other) - reach(one))
}

/** The state that an observer must see of a world at the start. */
export function stateOfWorld(
  { cases = [], activities = [], notes = [], webhooks = [] }: World,
  { token, departments }: Observer,
): State {
  const isSeen = (item: Item) => departments?.includes(String(item['department'])) ?? true
  const seen = byId(cases.map((one) => wholeCase(written(one)))).filter(isSeen)
  const known = new Set(seen.map(({ id }) => id))
  return {
    cases: seen,
    activities: byId(activities.map((one) => wholeActivity(written(one)))).filter(isSeen),
    notes: byId(notes.map(written)).filter((note) => known.has(String(note['case']))),
    webhooks: byId(
      webhooks.filter(({ client }) => String(client) === token.client).map((one) => wholeWebhook(written(one))),
    ),
    journal: [],
  }
}

/** Items by ascending ids. */
export function byId(items: readonly Item[]): Item[] {
  return items.toSorted((one, other) => Number(one.id) - Number(other.id))
}

const REFERENCES = ['id', 'case', 'department', 'owner', 'customer', 'queue', 'assignedTo']
const INSTANTS = ['created', 'lastModified', 'lastClosed', 'dueDate']
const DOERS = ['createdBy', 'lastModifiedBy']

function written(record: object): Item {
  const members = Object.entries<unknown>({ ...record }).filter(([, value]) => value !== null && value !== undefined)
  return Object.fromEntries(members.map(([name, value]) => [name, memberOf(name, value)])) as Item
}

function memberOf(name: string, value: unknown): unknown {
  if (REFERENCES.includes(name)) return String(value)
  if (INSTANTS.includes(name)) return new Date(String(value)).toISOString()
  if (!DOERS.includes(name)) return value
  return typeof value === 'object' && value !== null && 'client' in value
    ? `client/${String(value.client)}`
    : `user/${String(value)}`
}
