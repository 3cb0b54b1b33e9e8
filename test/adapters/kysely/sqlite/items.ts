import type { RawItem } from '../../../../src/adapters/world-format/raw-item.js'
import { WORLD_LISTS, type WorldList } from '../../../../src/domain/world.js'
import type { WorldLists } from '../../../support/seed.js'

/** A world as a reader yields it. */
export async function* itemsOf(world: WorldLists | readonly RawItem[]): AsyncGenerator<RawItem> {
  const items = Array.isArray(world) ? (world as readonly RawItem[]) : placed(world as WorldLists)
  for (const item of items) yield await Promise.resolve(item)
}

/** The records of a world, each with its place. */
export function placed(world: WorldLists): RawItem[] {
  return (Object.keys(WORLD_LISTS) as WorldList[]).flatMap((list) =>
    (world[list] ?? []).map((value, at) => ({ kind: WORLD_LISTS[list], place: `${list}[${at}]`, value })),
  )
}
