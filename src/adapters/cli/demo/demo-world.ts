import { readFile } from 'node:fs/promises'
import type { WorldImporter } from '../../../domain/world.js'
import { fillStore } from '../../world-format/fill-store.js'
import type { World } from '../../world-format/written-world.js'

/** In the package, wherever in it this runs. */
const DEMO_WORLD = new URL('fixtures/worlds/demo.json', import.meta.resolve('casework/package.json'))

/** The small world that demos and first tests stand on. */
export async function readDemoWorld(): Promise<World> {
  return JSON.parse(await readFile(DEMO_WORLD, 'utf8')) as World
}

/** Moves the demo world into a store that is vacant; returns whether it did. */
export async function moveDemoIn(store: WorldImporter): Promise<boolean> {
  if (!(await store.isVacant())) return false
  await fillStore(store, await readDemoWorld())
  return true
}
