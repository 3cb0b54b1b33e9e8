import { type Compilable, type InferResult, type RawBuilder, sql } from 'kysely'
import { type Id, isStorableId } from '../../domain/id.js'

class Argument {
  constructor(readonly name: string) {}
}

/** A value that stands for a parameter of a statement. */
export type Value = string | number | null

/** The arguments of a prepared statement, by name; a list of ids is one JSON text, see `idList`. */
export type Arguments = Readonly<Record<string, Value>>

/** A statement that was built and compiled once. */
export interface Prepared<Row> {
  readonly sql: string
  /** Carries the type of the rows; there is no value. */
  readonly row?: Row
  /** The values for one call, in the order of the statement's parameters. */
  values(args: Arguments): Value[]
}

/** The place of an argument in a query that will be prepared. */
export function arg<T extends Value>(name: string): RawBuilder<T> {
  return sql<T>`${new Argument(name)}`
}

/** Builds and compiles a query once, so that a call costs no more than its statement. */
export function prepare<Q extends Compilable>(query: Q): Prepared<InferResult<Q>[number & keyof InferResult<Q>]> {
  const { sql: text, parameters } = query.compile()
  return {
    sql: text,
    values: (args) =>
      parameters.map((value) => (value instanceof Argument ? argumentOf(args, value.name) : (value as Value))),
  }
}

function argumentOf(args: Arguments, name: string): Value {
  const value = args[name]
  if (value === undefined) throw new Error(`The statement misses its argument ${name}`)
  return value
}

/**
 * Ids as the one JSON text that `Engine.among` reads: however many they are, they take one parameter.
 * Ids that no store can hold are left out: they may be too large for a column.
 */
export function idList(ids: readonly Id[]): string {
  return `[${ids.filter(isStorableId).join(',')}]`
}

/** An id as a value to compare with; one that no store can hold becomes a number above all that it can. */
export function idValue(id: Id): number {
  return Math.min(Number(id), Number.MAX_SAFE_INTEGER)
}
