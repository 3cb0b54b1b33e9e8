import type { Load } from '../../domain/ports.js'

/** Something that waits to be run together with others of its kind. */
export interface BatchMember {
  /** Answers the member with a failure. */
  readonly reject: (error: unknown) => void
}

/** How batches are collected and run. */
export interface BatchOptions<Member extends BatchMember> {
  /** How many members a batch has at the most, so that the first does not wait long for the last. */
  readonly most: number
  /** What a member claims, such as the cases that it closes: no two members of a batch claim the same. */
  readonly claimsOf: (member: Member) => readonly string[]
  /** How much the members of a batch claim together at the most; a longer list has a batch of its own. */
  readonly mostClaims: number
  /** How long a batch waits for as many members as the last had, in milliseconds; 0 for not at all. */
  readonly lingerMs: number
  /**
   * Runs a batch and answers its members. Answers a member that is alone in its batch in any case.
   * @returns false when nothing of the batch is kept and no member is answered: its members run again in smaller batches
   * @throws any failure that is the same for all members, those that wait included: they are all answered with it
   */
  readonly run: (members: readonly Member[]) => Promise<boolean>
}

/** Members that wait for their batch, and the batch that runs. */
export interface Batches<Member> {
  add(member: Member): void
  readonly load: Load
  /** Settles when no member waits and no batch runs. */
  idle(): Promise<void>
}

/** What share of the last batch is waited for: one of many callers always comes late, and joins the next batch. */
const SHARE = 0.9

/**
 * Runs members in batches, one batch after the other: the next collects while one runs. Callers that were answered
 * together tend to come again together, and one batch of all costs less than two in turns: so a batch lingers a moment
 * for about as many members as the last had. A caller that comes alone waits for nobody.
 */
export function batches<Member extends BatchMember>(options: BatchOptions<Member>): Batches<Member> {
  const { most, claimsOf, mostClaims, lingerMs, run } = options
  let waiting: Member[] = []
  let running = 0
  let expected = 0
  let added: () => void = () => undefined
  let draining: Promise<void> | null = null

  /** Members that come with one tick of the event loop join in any case. */
  async function collect(): Promise<void> {
    await new Promise(setImmediate)
    if (lingerMs === 0 || waiting.length >= expected) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, lingerMs)
      added = () => {
        if (waiting.length < expected) return
        clearTimeout(timer)
        resolve()
      }
    })
    added = () => undefined
  }

  /** Takes members in the order in which they came; one that does not fit waits for the next batch. */
  function take(): readonly Member[] {
    const taken: Member[] = []
    const left: Member[] = []
    const claimed = new Set<string>()
    for (const member of waiting) {
      const own = claimsOf(member)
      const fits =
        taken.length === 0 ||
        (taken.length < most && claimed.size + own.length <= mostClaims && !own.some((one) => claimed.has(one)))
      if (fits) for (const one of own) claimed.add(one)
      ;(fits ? taken : left).push(member)
    }
    waiting = left
    return taken
  }

  /**
   * Runs a batch that fails again in halves, and these likewise: a few transactions find the member that it fails for,
   * and the others still share theirs.
   */
  async function runToEnd(members: readonly Member[]): Promise<void> {
    const left = [members]
    while (left.length > 0) {
      const part = left.pop() ?? []
      try {
        if (await run(part)) continue
        const middle = Math.ceil(part.length / 2)
        left.push(part.slice(middle), part.slice(0, middle))
      } catch (error) {
        for (const { reject } of [part, ...left.splice(0), waiting.splice(0)].flat()) reject(error)
      }
    }
  }

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      await collect()
      const members = take()
      running = members.length
      await runToEnd(members)
      expected = Math.floor(Math.min(most, running + waiting.length) * SHARE)
      running = 0
    }
    draining = null
  }

  return {
    add(member) {
      waiting.push(member)
      added()
      draining ??= drain()
    },
    load: {
      get waiting() {
        return waiting.length
      },
      get running() {
        return running
      },
    },
    idle: () => draining ?? Promise.resolve(),
  }
}
