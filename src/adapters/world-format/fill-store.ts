import { type StoreOfWorlds, WORLD_LISTS, type WorldImporter, type WorldKind } from '../../domain/world.js'
import { importWorld } from './import-world.js'
import type { RawItem } from './raw-item.js'
import type { World } from './written-world.js'

/** Why a world that is at hand cannot be taken in: a line for each problem, and where the first one is. */
export class WorldProblems extends Error {
  override readonly name = 'WorldProblems'

  constructor(
    lines: readonly string[],
    readonly place: string,
  ) {
    super(lines.join('\n'))
  }
}

/**
 * Fills a store with a world that is at hand.
 * @throws WorldProblems for one that cannot be taken in
 */
export async function fillStore(store: Pick<WorldImporter, 'importWorld'>, world: World): Promise<void> {
  const report = await importWorld(store, worldItems(world))
  if (!('problems' in report)) return
  const rest = report.more > 0 ? [`… and ${report.more} more`] : []
  const places = report.problems.map(({ place }) => place)
  const lines = report.problems.map(({ place, text }) => `${place} ${text}`)
  throw new WorldProblems([...lines, ...rest], places.slice(0, 1).join())
}

/**
 * Opens a new store that holds a world; lets go of it where it cannot be taken in.
 * @throws WorldProblems for a world that cannot be taken in
 */
export async function filledStore<S extends Pick<StoreOfWorlds, 'importWorld' | 'close'>>(
  open: () => Promise<S>,
  world: World,
): Promise<S> {
  const store = await open()
  try {
    await fillStore(store, world)
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- an importer takes an asynchronous iterable
async function* worldItems(world: World): AsyncGenerator<RawItem> {
  const kinds: Readonly<Record<string, WorldKind>> = WORLD_LISTS
  for (const [list, records] of Object.entries<unknown>({ ...world })) {
    const kind = Object.hasOwn(kinds, list) ? kinds[list] : undefined
    if (kind === undefined) yield { place: list, text: 'is no list of a world.' }
    else if (Array.isArray(records)) yield* placed(list, kind, records)
    else if (records !== undefined) yield { place: list, text: 'must be a list.' }
  }
}

function* placed(list: string, kind: WorldKind, records: readonly unknown[]): Generator<RawItem> {
  for (const [at, value] of records.entries()) yield { kind, place: `${list}[${at}]`, value }
}
