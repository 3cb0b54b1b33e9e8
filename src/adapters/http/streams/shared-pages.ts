import { Refusal } from '../../../domain/errors.js'
import type { Follower, FollowJournal } from '../../../domain/follow-journal.js'
import type { JournalPage } from '../../../domain/journal.js'

/** Reads the next page for a follower. Rejects with its refusal. */
export type NextPage = (follower: Follower) => Promise<JournalPage>

/** A page takes some milliseconds of processor time, so a tick reads only a few. */
const MOST_RANGES = 8

interface Asked {
  readonly follower: Follower
  readonly resolve: (page: JournalPage) => void
  readonly reject: (reason: unknown) => void
}

/** Collects the followers that ask in one tick of the event loop, so that one look at the store serves all of them. */
export function sharedPages(follow: FollowJournal): NextPage {
  const waiting = new Map<string, Asked[]>()

  function readNext(): void {
    const next = [...waiting].slice(0, MOST_RANGES)
    for (const [range] of next) waiting.delete(range)
    if (waiting.size > 0) setImmediate(readNext)
    void answer(
      follow,
      next.flatMap(([, asked]) => asked),
    )
  }

  return (follower) =>
    new Promise((resolve, reject) => {
      if (waiting.size === 0) setImmediate(readNext)
      const range = `${String(follower.after)} ${String(follower.limit)}`
      const asked = waiting.get(range) ?? []
      asked.push({ follower, resolve, reject })
      waiting.set(range, asked)
    })
}

async function answer(follow: FollowJournal, asked: readonly Asked[]): Promise<void> {
  try {
    const pages = await follow(asked.map(({ follower }) => follower))
    for (const [index, { resolve, reject }] of asked.entries()) {
      const page = pages[index]
      if (page === undefined || page instanceof Refusal) reject(page)
      else resolve(page)
    }
  } catch (error) {
    for (const { reject } of asked) reject(error)
  }
}
