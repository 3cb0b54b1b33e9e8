import { type Later, returning } from './returning.js'

/** What waits to be done together. */
export interface Gathering<Item> {
  add(item: Item): void
  readonly waiting: number
  /** Takes away whatever waits. */
  dismiss(): readonly Item[]
}

/** How groups are formed. */
export interface Groups {
  /** How large one is at the most. */
  readonly most: number
  /** How many are under way at once: meanwhile the next gathers. */
  readonly atOnce: number
  /** After how many milliseconds one counts no longer, so that whatever holds it up does not hold up the next. */
  readonly patience?: number
  /** How many are under way with those that count no longer. */
  readonly inAll?: number
  /** When one begins that may: by default, whatever comes in the same turn of the event loop joins it. */
  readonly soon?: (begin: () => void) => void
  /** How long one waits for those who were in the last; by default it does not. */
  readonly forReturning?: Later
}

/**
 * Does together what waits at the same moment.
 * @param run never rejects
 */
export function gathering<Item>(groups: Groups, run: (items: readonly Item[]) => Promise<void>): Gathering<Item> {
  const { most, atOnce, patience, inAll = Number.POSITIVE_INFINITY, soon = setImmediate, forReturning } = groups
  const expected = forReturning ? returning(forReturning, plan) : null
  let waiting: Item[] = []
  let running = 0
  let underWay = 0
  let isPlanned = false

  function plan(): void {
    if (isPlanned || waiting.length === 0 || running === atOnce || underWay === inAll) return
    if (expected?.areBack(waiting.length) === false) return
    isPlanned = true
    soon(() => void begin())
  }

  async function begin(): Promise<void> {
    isPlanned = false
    const items = waiting.slice(0, most)
    waiting = waiting.slice(items.length)
    if (items.length === 0) return
    running += 1
    underWay += 1
    plan()
    await withPatience(
      run(items).then(() => {
        underWay -= 1
        expected?.ended(Math.min(most, items.length + waiting.length))
        plan()
      }),
    )
    running -= 1
    plan()
  }

  function withPatience(group: Promise<void>): Promise<void> {
    if (patience === undefined) return group
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, patience)
      void group.then(() => {
        clearTimeout(timer)
        resolve()
      })
    })
  }

  return {
    add(item) {
      waiting.push(item)
      plan()
    },
    get waiting() {
      return waiting.length
    },
    dismiss() {
      const dismissed = waiting
      waiting = []
      return dismissed
    },
  }
}
