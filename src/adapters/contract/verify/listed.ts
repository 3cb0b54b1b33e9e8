import { FOLDERS, type WorldName } from '../folders.js'
import { readScenarios } from '../read-scenarios.js'
import type { Scenario } from '../scenario.js'

/** A scenario by its name, with its world. */
export interface Listed {
  /** E.g. `close/effects, 1 success: a case without work`. */
  readonly name: string
  readonly folder: string
  /** Without its ending. */
  readonly file: string
  readonly world: WorldName
  readonly basePath: string
  /** Whether the world is another afterwards; every other scenario reads, or is refused. */
  readonly changes: boolean
  readonly scenario: Scenario
}

/** Which scenarios are wanted: all by default. */
export interface Wanted {
  readonly operations?: readonly string[]
  /** Pieces of names: one of `only` must be in a name, none of `except`. */
  readonly only?: readonly string[]
  readonly except?: readonly string[]
}

/** The scenarios of the contract that are wanted; in each world the ones that change nothing come first. */
export function listScenarios({ operations = FOLDERS, only = [''], except = [] }: Wanted): Listed[] {
  const all = operations.flatMap(readScenarios).flatMap(({ folder, file: named, world, basePath = '', scenarios }) => {
    const file = named.replace(/\.json$/, '')
    return scenarios.map((scenario): Listed => {
      const name = `${folder}/${file}, ${scenario.rule}: ${scenario.name}`
      return { name, folder, file, world, basePath, changes: changesWorld(scenario), scenario }
    })
  })
  const wanted = all.filter(
    ({ name }) => only.some((piece) => name.includes(piece)) && !except.some((piece) => name.includes(piece)),
  )
  return [...wanted.filter(({ changes }) => !changes), ...wanted.filter(({ changes }) => changes)]
}

/** Whether a scenario, or a step before it, changes anything; a test proves of every other that it does not. */
export function changesWorld({ before = [], after }: Scenario): boolean {
  return after !== undefined || before.length > 0
}
