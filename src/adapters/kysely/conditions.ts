import { type Expression, type SqlBool, sql } from 'kysely'
import type { Id } from '../../domain/id.js'
import type { Engine } from './connection.js'
import { type Arguments, arg, idList, idValue } from './prepared.js'

/** One condition of a search. */
export interface Condition {
  /** Tells its text from those of other conditions: searches of the same names share one statement. */
  readonly name: string
  readonly term: Expression<SqlBool>
  readonly args?: Arguments
}

/** From how many rows to pass over on another way to them is better than for the first pages. */
export const FAR = 1_000

/** The name of the condition that a row is open, where it is looked for among what is open. */
export const OPEN = 'open'

/**
 * That a row is open, which is to say: its status is not yet that one.
 * @param leads whether it is looked for among what is open, or this only thins out what another index finds
 */
export function notYet(closed: string, leads: boolean): Condition {
  return { name: leads ? OPEN : '+open', term: sql`status <> ${sql.lit(closed)}` }
}

/** A column's value; nothing where null asks for nothing. */
export function equal(column: string, value: string | number | null): Condition[] {
  if (value === null) return []
  return [{ name: column, term: sql`${sql.ref(column)} = ${arg(column)}`, args: { [column]: value } }]
}

/**
 * An id in a column; nothing where null asks for nothing.
 * @param leads whether the column's own index may be used, or it only thins out what another index finds
 */
export function refersTo(column: string, id: Id | null, leads = true): Condition[] {
  if (leads || id === null) return equal(column, id === null ? null : idValue(id))
  return [{ name: `+${column}`, term: sql`${unindexed(column)} = ${arg(column)}`, args: { [column]: idValue(id) } }]
}

/**
 * Rows of some departments.
 * @param leads whether the departments' index is to be used, or they only thin out what another index finds
 */
export function inDepartments({ among }: Engine, departments: readonly Id[] | null, leads: boolean): Condition[] {
  if (departments === null) return []
  const [only] = departments
  if (leads && only !== undefined && departments.length === 1) return refersTo('department_id', only)
  const args = { departments: idList(departments) }
  if (leads) return [{ name: 'departments', term: among('department_id', 'departments'), args }]
  return [{ name: '+departments', term: among(unindexed('department_id'), 'departments'), args }]
}

/** A column whose own index the planner does not consider: an expression. */
function unindexed(column: string): Expression<unknown> {
  return sql`+${sql.ref(column)}`
}

/** Tells searches apart that need statements of their own. */
export function shapeOf(conditions: readonly Condition[]): string {
  return conditions.map(({ name }) => name).join(' ')
}

/** The arguments of all conditions. */
export function argsOf(conditions: readonly Condition[]): Arguments {
  return Object.assign({}, ...conditions.map(({ args }) => args)) as Arguments
}
