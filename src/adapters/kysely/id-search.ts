import { type SqlBool, sql } from 'kysely'
import type { Id } from '../../domain/id.js'
import type { Stretch } from '../../domain/stretch.js'
import { argsOf, type Condition, FAR, OPEN, shapeOf } from './conditions.js'
import type { Connection, Engine } from './connection.js'
import { arg, idValue, type Prepared, prepare } from './prepared.js'

/** Finds the ids of a table's rows without reading the rows, where an index has all that the conditions ask. */
export interface IdSearch {
  find(connection: Connection, conditions: readonly Condition[], stretch: Stretch): Promise<readonly Id[]>
  count(connection: Connection, conditions: readonly Condition[]): Promise<number>
}

/** Where the open rows of a table are listed. */
interface OpenRows {
  readonly list: 'open_case_list' | 'open_work_list'
  /** The list with whatever else of the rows is asked. */
  readonly rows: 'open_cases' | 'open_activities'
  /** The columns that the list itself has not. */
  readonly notListed: readonly string[]
  /** What is listed and closed already. */
  readonly leaving: 'leaving_cases' | 'leaving_activities'
}

/** What is open, by the table of the rows. */
export const OPEN_ROWS: Readonly<Record<'cases' | 'activities', OpenRows>> = {
  cases: { list: 'open_case_list', rows: 'open_cases', notListed: ['is_open'], leaving: 'leaving_cases' },
  activities: {
    list: 'open_work_list',
    rows: 'open_activities',
    notListed: ['is_open', 'substatus', 'type', 'mode', 'priority'],
    leaving: 'leaving_activities',
  },
}

type Place = 'cases' | 'activities' | OpenRows['list' | 'rows' | 'leaving']

/** Searches a table; each combination of conditions is compiled when it is first asked for. */
export function idSearch({ db }: Engine, table: 'cases' | 'activities'): IdSearch {
  const finders = new Map<string, Prepared<{ id: number }>>()
  const counters = new Map<string, Prepared<{ count: number | string | bigint }>>()
  const { list, rows, notListed, leaving } = OPEN_ROWS[table]
  const isAmongOpen = (conditions: readonly Condition[]) => conditions.some(({ name }) => name === OPEN)
  const placeFor = (conditions: readonly Condition[]) => {
    if (!isAmongOpen(conditions)) return table
    return conditions.some(({ name }) => notListed.includes(name)) ? rows : list
  }
  const from = (place: Place, conditions: readonly Condition[]) =>
    conditions
      .filter(({ name }) => place === table || name !== OPEN)
      .reduce((query, { term }) => query.where(term), db.selectFrom(place))

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
      if (!isAmongOpen(conditions)) return prepare(all)
      return prepare(db.selectNoFrom(sql<number>`${all} - ${count(leaving)}`.as('count')))
    })
  }

  return {
    async find(connection, conditions, { order, after, before, skip, size }) {
      const direction = (order === 'asc') === (before === null) ? 'asc' : 'desc'
      const stays = isAmongOpen(conditions) ? [staysListed(leaving, skip)] : []
      const bounded = [...conditions, ...stays, ...edge(direction, after ?? before)]
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

/** That what is listed as open is so still: a few rows are looked at, of many it is cheaper to know all that are not. */
function staysListed(leaving: OpenRows['leaving'], skip: number): Condition {
  if (skip <= FAR) return { name: 'is_open', term: sql`is_open` }
  return { name: 'does not leave', term: sql`id not in (select id from ${sql.table(leaving)})` }
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
