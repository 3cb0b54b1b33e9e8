import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import './no-limit.js'

/** The folder of the fixtures; the compiled tests lie three folders below the root. */
export const FIXTURES = join(import.meta.dirname, '../../../fixtures')

/** Reads a JSON file below `fixtures`, e.g. `worlds/demo.json`. */
export function readFixture(path: string): unknown {
  return JSON.parse(readFileSync(join(FIXTURES, path), 'utf8'))
}
