import { type SqlBool, sql } from 'kysely'
import type { Id } from '../../domain/id.js'
import type { PageWindow } from '../../domain/page-window.js'
import { argsOf, type Condition, FAR, OPEN, shapeOf } from './conditions.js'
import type { Connection, Engine, OpenList } from './connection.js'
import { arg, idValue, type Prepared, prepare } from './prepared.js'

/** Finds the ids of a table's rows without reading the rows, where an index has all that the conditions ask. */
export interface IdSearch {
  find(connection: Connection, conditions: readonly Condition[], window: PageWindow): Promise<readonly Id[]>
  count(connection: Connection, conditions: readonly Condition[]): Promise<number>
}

type Table = 'cases' | 'activities' | 'notes'
type Tombstones = NonNullable<OpenList['tombstones']>
type Place = Table | OpenList['list' | 'rows'] | Tombstones

/** Searches a table; each combination of conditions is compiled when it is first asked for. */
export function idSearch({ db, openLists }: Engine, table: Table): IdSearch {
  const finders = new Map<string, Prepared<{ id: number }>>()
  const counters = new Map<string, Prepared<{ count: number | string | bigint }>>()

  /** The list of what is open, where it is to be looked through. */
  function listFor(conditions: readonly Condition[]): OpenList | null {
    if (table === 'notes') return null
    return conditions.some(({ name }) => name === OPEN) ? openLists[table] : null
  }

  function from(place: Place, conditions: readonly Condition[]) {
    return conditions
      .filter(({ name }) => place === table || name !== OPEN)
      .reduce((query, { term }) => query.where(term), db.selectFrom(place))
  }

  function placeFor(conditions: readonly Condition[]): Place {
    const list = listFor(conditions)
    if (!list) return table
    return conditions.some(({ name }) => list.notListed.includes(name)) ? list.rows : list.list
  }

  function finder(conditions: readonly Condition[], direction: 'asc' | 'desc'): Prepared<{ id: number }> {
    return remembered(finders, `${direction} ${shapeOf(conditions)}`, () => {
      const found = from(placeFor(conditions), conditions).select('id').orderBy('id', direction)
      return prepare(found.limit(arg<number>('size')).offset(arg<number>('skip')))
    })
  }

  function counter(conditions: readonly Condition[]): Prepared<{ count: number | string | bigint }> {
    return remembered(counters, shapeOf(conditions), () => {
      const count = (place: Place) => from(place, conditions).select(({ fn }) => fn.countAll<number>().as('count'))
      const all = count(placeFor(conditions))
      const tombstones = listFor(conditions)?.tombstones
      return prepare(tombstones ? db.selectNoFrom(sql<number>`${all} - ${count(tombstones)}`.as('count')) : all)
    })
  }

  return {
    async find(connection, conditions, { order, after, before, skip, size }) {
      const direction = (order === 'asc') === (before === null) ? 'asc' : 'desc'
      const tombstones = listFor(conditions)?.tombstones
      const bounded = [
        ...conditions,
        ...(tombstones ? [isNoTombstone(tombstones, skip)] : []),
        ...edge(direction, after ?? before),
      ]
      const found = await connection.all(finder(bounded, direction), { ...argsOf(bounded), skip, size })
      const ids = found.map(({ id }) => String(id))
      return before === null ? ids : ids.reverse()
    },
    async count(connection, conditions) {
      const [row] = await connection.all(counter(conditions), argsOf(conditions))
      return Number(row?.count)
    },
  }
}

/** A few rows are looked up one by one; where many are passed, it is cheaper to know all tombstones. */
function isNoTombstone(tombstones: Tombstones, skip: number): Condition {
  if (skip <= FAR) return { name: 'is_open', term: sql`is_open` }
  return { name: 'no tombstone', term: sql`id not in (select id from ${sql.table(tombstones)})` }
}

/** The rows behind an id, in a direction. */
function edge(direction: 'asc' | 'desc', id: Id | null): Condition[] {
  if (id === null) return []
  const behind = direction === 'asc' ? sql<SqlBool>`id > ${arg('edge')}` : sql<SqlBool>`id < ${arg('edge')}`
  return [{ name: 'edge', term: behind, args: { edge: idValue(id) } }]
}

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key) ?? make()
  known.set(key, found)
  return found
}
