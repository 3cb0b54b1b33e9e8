import { type CloseRequest, closeRequests } from './requests.js'

/** The answer to a close: done, refused as a whole, or lost, so that nobody knows whether it was done. */
export type CloseAnswer = 'closed' | 'refused' | 'lost'

/** A close of many cases on its way, in one request or several. */
export interface CloseRun {
  /** Every case that the person confirmed. */
  readonly asked: readonly string[]
  readonly closed: readonly string[]
  /** The requests that are still to be answered; the first one is next. */
  readonly requests: readonly CloseRequest[]
  /** The cases that were given up, since they cannot be closed any more. */
  readonly left: readonly string[]
  /** The reason why the run stands still; null while it goes on, and at its end. */
  readonly stopped: 'refused' | 'lost' | null
}

/** A run at its start. */
export function newRun(ids: readonly string[], newKey: () => string): CloseRun {
  return { asked: ids, closed: [], requests: closeRequests(ids, newKey), left: [], stopped: null }
}

/**
 * Sends the requests of a run, one after the other, until one is refused or lost, or none is left.
 * @param tell is told the run after each answer
 */
export async function goOn(
  run: CloseRun,
  send: (request: CloseRequest) => Promise<CloseAnswer>,
  tell: (run: CloseRun) => void,
): Promise<CloseRun> {
  let now: CloseRun = { ...run, stopped: null }
  for (const request of run.requests) {
    const answer = await send(request)
    now =
      answer === 'closed'
        ? { ...now, closed: [...now.closed, ...request.ids], requests: now.requests.slice(1) }
        : { ...now, stopped: answer }
    tell(now)
    if (now.stopped) break
  }
  return now
}

/**
 * The run without cases that cannot be closed any more, with new requests under new keys: a refused request has closed
 * nothing.
 */
export function without(run: CloseRun, blocked: ReadonlySet<string>, newKey: () => string): CloseRun {
  const waiting = run.requests.flatMap(({ ids }) => ids)
  return {
    ...run,
    requests: closeRequests(
      waiting.filter((id) => !blocked.has(id)),
      newKey,
    ),
    left: [...run.left, ...waiting.filter((id) => blocked.has(id))],
  }
}

/** How many cases the run would still close. */
export function waitingIn({ requests }: CloseRun): number {
  return requests.reduce((sum, { ids }) => sum + ids.length, 0)
}
