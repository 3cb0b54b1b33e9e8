import { WORLD_LISTS, type WorldKind, type WorldList } from '../../domain/world.js'

/** How many records of each kind, in words, e.g. `1 case, 2 activities`; null where there are none. */
export function countsOf(counts: Readonly<Partial<Record<WorldKind, number>>>): string | null {
  const said = (Object.keys(WORLD_LISTS) as WorldList[]).flatMap((list) => {
    const count = counts[WORLD_LISTS[list]] ?? 0
    return count === 0 ? [] : [`${count.toLocaleString('en-US')} ${nameOf(list, count)}`]
  })
  return said.length === 0 ? null : said.join(', ')
}

function nameOf(list: WorldList, count: number): string {
  if (list === 'journal') return count === 1 ? 'journal entry' : 'journal entries'
  return count === 1 ? WORLD_LISTS[list] : list
}
