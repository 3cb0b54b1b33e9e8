import { readdirSync } from 'node:fs'

/** The scenarios, in the package, wherever in it this runs. */
export const CONTRACT = new URL('fixtures/contract/', import.meta.resolve('casework/package.json'))

/** The folders of `fixtures/contract`: operations that go together. */
export const FOLDERS: readonly string[] = readdirSync(CONTRACT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort()

/** The worlds of `fixtures/worlds` in which scenarios are set. */
export const WORLDS = ['situations', 'reading', 'demo'] as const
export type WorldName = (typeof WORLDS)[number]
