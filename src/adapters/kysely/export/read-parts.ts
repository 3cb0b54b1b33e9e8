import type { Connection } from '../connection.js'
import type { Prepared } from '../prepared.js'
import type { Part } from './world-statements.js'

/** The parts of each record of a page, by the id of the record; every store orders them the same. */
export interface Parts {
  of(id: number): readonly string[]
}

/** Reads the parts of all records of a page with one statement. */
export async function readParts(
  connection: Connection,
  statement: Prepared<Part>,
  range: { readonly after: number; readonly until: number },
): Promise<Parts> {
  const values = new Map<number, (string | number)[]>()
  for (const { whole, value } of await connection.all(statement, { ...range })) {
    const known = values.get(whole)
    if (known) known.push(value)
    else values.set(whole, [value])
  }
  return { of: (id) => (values.get(id) ?? []).sort(inOrder).map(String) }
}

/** Numbers by their value, texts by their code units: the order of a database would depend on its settings. */
function inOrder(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : a < b ? -1 : Number(a > b)
}
