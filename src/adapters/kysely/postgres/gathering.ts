import { type Later, returning } from './returning.js'

/** What waits to be done together. */
export interface Gathering<Item> {
  add(item: Item): void
  waiting(): number
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

/** Does a group; whether it has begun before those came who are waited for. */
export type Run<Item> = (coming: Promise<readonly Item[]>, isEarly: boolean) => Promise<void>

/** A group that has begun. */
interface Begun<Item> {
  /** To be called once, with none where nobody came. */
  join(items: readonly Item[]): void
  readonly ended: Promise<void>
}

/**
 * Does together what waits at the same moment.
 * @param run is begun early where others are waited for, so that they find everything ready; never rejects
 */
export function gathering<Item>(groups: Groups, run: Run<Item>): Gathering<Item> {
  const { most, atOnce, patience, inAll = Number.POSITIVE_INFINITY, soon = setImmediate, forReturning } = groups
  const expected = forReturning ? returning(forReturning, plan) : null
  let waiting: Item[] = []
  let running = 0
  let underWay = 0
  let isPlanned = false
  let early: Begun<Item> | null = null

  function plan(): void {
    if (isPlanned || waiting.length === 0 || running === atOnce || underWay === inAll) return
    if (expected?.areBack(waiting.length) === false) {
      early ??= beginning(true)
      return
    }
    isPlanned = true
    soon(() => void begin())
  }

  function beginning(isEarly: boolean): Begun<Item> {
    let join: Begun<Item>['join'] = () => undefined
    const coming = new Promise<readonly Item[]>((resolve) => {
      join = resolve
    })
    return { join, ended: run(coming, isEarly) }
  }

  async function begin(): Promise<void> {
    isPlanned = false
    const items = waiting.slice(0, most)
    waiting = waiting.slice(items.length)
    if (items.length === 0) return
    const group = early ?? beginning(false)
    early = null
    group.join(items)
    running += 1
    underWay += 1
    plan()
    await withPatience(
      group.ended.then(() => {
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
    waiting: () => waiting.length,
    dismiss() {
      const dismissed = waiting
      waiting = []
      early?.join([])
      early = null
      return dismissed
    },
  }
}
