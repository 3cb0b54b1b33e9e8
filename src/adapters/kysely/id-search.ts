import { type SqlBool, sql } from 'kysely'
import type { Id } from '../../domain/id.js'
import type { Stretch } from '../../domain/stretch.js'
import { argsOf, type Condition, OPEN, shapeOf } from './conditions.js'
import type { Connection, Engine } from './connection.js'
import { arg, idValue, type Prepared, prepare } from './prepared.js'

/** Finds the ids of a table's rows without reading the rows, where an index has all that the conditions ask. */
export interface IdSearch {
  find(connection: Connection, conditions: readonly Condition[], stretch: Stretch): Promise<readonly Id[]>
  count(connection: Connection, conditions: readonly Condition[]): Promise<number>
}

/** Searches a table; each combination of conditions is compiled when it is first asked for. */
export function idSearch({ db, open }: Engine, table: 'cases' | 'activities'): IdSearch {
  const finders = new Map<string, Prepared<{ id: number }>>()
  const counters = new Map<string, Prepared<{ count: number | string | bigint }>>()

  const place = (conditions: readonly Condition[]) =>
    conditions.some(({ name }) => name === OPEN) ? open[table] : table

  function finder(conditions: readonly Condition[], direction: 'asc' | 'desc'): Prepared<{ id: number }> {
    return remembered(finders, `${direction} ${shapeOf(conditions)}`, () => {
      const all = db.selectFrom(place(conditions)).select('id').orderBy('id', direction)
      const found = conditions.reduce((query, { term }) => query.where(term), all)
      return prepare(found.limit(arg<number>('size')).offset(arg<number>('skip')))
    })
  }

  return {
    async find(connection, conditions, { order, after, before, skip, size }) {
      const direction = (order === 'asc') === (before === null) ? 'asc' : 'desc'
      const bounded = [...conditions, ...edge(direction, after ?? before)]
      const rows = await connection.all(finder(bounded, direction), { ...argsOf(bounded), skip, size })
      const ids = rows.map(({ id }) => String(id))
      return before === null ? ids : ids.reverse()
    },
    async count(connection, conditions) {
      const counter = remembered(counters, shapeOf(conditions), () => {
        const all = db.selectFrom(place(conditions)).select(({ fn }) => fn.countAll().as('count'))
        return prepare(conditions.reduce((query, { term }) => query.where(term), all))
      })
      const [row] = await connection.all(counter, argsOf(conditions))
      return Number(row?.count)
    },
  }
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
