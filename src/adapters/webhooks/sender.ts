import type { Dispatcher } from 'undici'
import type { Delivery, DeliveryFailure, Outcome, Sender } from '../../domain/delivery.js'
import type { Clock } from '../../domain/ports.js'
import { addressPolicy } from './address-policy.js'
import type { Connection, Connections } from './connections.js'
import { failureOf, isBroken } from './failure.js'
import { checkedLookup, type ResolveName, resolveBySystem, sharedLookups } from './resolve-name.js'
import { retryAfter } from './retry-after.js'
import { signedHeaders } from './signed-headers.js'

export interface SenderOptions {
  /** The addresses and subnets that may be called though they are not public, e.g. `10.0.0.0/8`. */
  readonly allowed: readonly string[]
  readonly clock: Clock
  /** How long a whole attempt may take, in milliseconds; 15 seconds by default. */
  readonly limit?: number
  /** Finds the addresses of names; as the machine does by default. */
  readonly resolve?: ResolveName
  /** The certificates to trust, as PEM, in place of those that come with Node.js. */
  readonly ca?: string
}

type Post = Parameters<Connection['client']['request']>[0]
type Answer = Pick<Outcome, 'status' | 'failure' | 'retryAfter'>

/** In milliseconds (contract, section 4b). */
const LIMIT = 15_000
/** In bytes: no more of an answer is read. */
const MOST_READ = 1_024

/** Sends deliveries over HTTP, to allowed addresses only (contract, section 4b). */
export function webhookSender(options: SenderOptions): Sender {
  const { allowed, clock, limit = LIMIT, ca } = options
  const policy = addressPolicy(allowed)
  const resolve = sharedLookups(options.resolve ?? resolveBySystem)
  const lookupFor = (url: URL) => checkedLookup(url, policy, resolve)
  let connecting: Promise<Connections> | null = null

  /** To load undici takes as long as to start the rest of the service: so it is loaded for the first delivery. */
  const poolOnce = async (): Promise<Connections> => {
    const { connections } = await import('./connections.js')
    return connections({ lookupFor, ca, patience: limit })
  }

  async function attempt(delivery: Delivery, signal: AbortSignal): Promise<Answer> {
    // A connection to an address in the URL never asks for a lookup, so the URL is checked every time.
    if (!policy.mayCall(delivery.url)) return failed('forbidden_address')
    const url = new URL(delivery.url)
    const pool = await (connecting ??= poolOnce())
    const headers = signedHeaders(delivery, clock.now())
    const post: Post = { method: 'POST', path: url.pathname + url.search, headers, body: delivery.body }
    let isOver = signal.aborted
    let connection = pool.take(url)
    const cut = (): void => {
      isOver = true
      connection.end()
    }
    const timer = setTimeout(cut, limit)
    signal.addEventListener('abort', cut)
    try {
      if (isOver) return failed('timeout')
      return await ask(pool, connection, post).catch((error: unknown) => {
        if (isOver || !connection.wasKept || !isBroken(error)) throw error
        connection.end()
        connection = pool.open(url)
        return ask(pool, connection, post)
      })
    } catch (error) {
      connection.end()
      return failed(isOver ? 'timeout' : failureOf(error, connection.isMade))
    } finally {
      clearTimeout(timer)
      signal.removeEventListener('abort', cut)
    }
  }

  /** Rejects unless the answer comes whole, or more of it than is read. */
  async function ask(pool: Connections, connection: Connection, post: Post): Promise<Answer> {
    const { statusCode: status, headers, body } = await connection.client.request(post)
    if (await isReadWhole(body)) pool.keep(connection)
    else connection.end()
    return { status, failure: failureIn(status), retryAfter: retryAfter(headers['retry-after'], clock.now()) }
  }

  return {
    mayCall: policy.mayCall,
    async send(delivery, signal) {
      const at = clock.now()
      const answer = await attempt(delivery, signal)
      return { number: delivery.number, at, duration: Math.max(0, clock.now() - at), ...answer }
    },
    async close() {
      const pool = await connecting
      pool?.close()
    },
  }
}

function failed(failure: DeliveryFailure): Answer {
  return { status: null, failure, retryAfter: null }
}

function failureIn(status: number): DeliveryFailure | null {
  if (status >= 200 && status < 300) return null
  return status >= 300 && status < 400 ? 'redirect' : 'status'
}

/** Reads the body of an answer, and drops it; stops, and says so, when it is longer than what is read. */
function isReadWhole(body: Dispatcher.ResponseData['body']): Promise<boolean> {
  return new Promise((resolve, reject) => {
    let read = 0
    body.on('data', (chunk: Buffer) => {
      read += chunk.length
      if (read > MOST_READ) resolve(false)
    })
    body.on('end', () => resolve(true))
    body.on('error', reject)
  })
}
