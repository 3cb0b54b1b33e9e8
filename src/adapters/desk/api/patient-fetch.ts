/** How often a request is sent before it counts as lost. */
const TRIES = 4
/** In milliseconds; each further wait is twice as long. */
const FIRST_WAIT = 400
const LONGEST_WAIT = 10_000
const TRY_AGAIN: ReadonlySet<number> = new Set([429, 502, 503, 504])

/** Sends a request and settles with its answer. */
export type Fetch = (request: Request) => Promise<Response>

/** Thrown where no answer came, however often the request was sent: nobody knows whether it was carried out. */
export class Lost extends Error {
  override readonly name = 'Lost'
}

/**
 * Sends a request again where the connection breaks or the service is too busy, unless the request could then be
 * carried out twice: that is, if it only reads or has an idempotency key.
 * @param wait waits for so many milliseconds
 * @throws Lost where no answer came
 */
export function patientFetch(send: Fetch, wait: (milliseconds: number) => Promise<void>): Fetch {
  return async (request) => {
    const isRepeatable = request.method === 'GET' || request.headers.has('idempotency-key')
    const tries = isRepeatable ? TRIES : 1
    for (let left = tries - 1, pause = FIRST_WAIT; ; left -= 1, pause *= 2) {
      const answer = await send(request.clone()).catch((reason: unknown) => reason)
      if (answer instanceof Response && !TRY_AGAIN.has(answer.status)) return answer
      if (request.signal.aborted) throw new Lost('The page has given the request up.')
      if (left <= 0) throw new Lost('No answer came.', { cause: answer })
      await wait(answer instanceof Response ? askedWait(answer, pause) : pause)
    }
  }
}

function askedWait({ headers }: Response, usual: number): number {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) ? Math.min(seconds * 1_000, LONGEST_WAIT) : usual
}
