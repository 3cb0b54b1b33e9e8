import { readFile } from 'node:fs/promises'
import type { World } from './domain/world-input.js'

/** In the package, wherever in it this runs. */
const DEMO_WORLD = new URL('fixtures/worlds/demo.json', import.meta.resolve('casework/package.json'))

/** The small world that demos and first tests stand on. */
export async function readDemoWorld(): Promise<World> {
  return JSON.parse(await readFile(DEMO_WORLD, 'utf8')) as World
}
