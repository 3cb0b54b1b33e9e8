import type { Store } from '../domain/ports.js'

/** A store that can be replaced by a new one while it is in use. */
export interface RenewableStore extends Store {
  /**
   * Replaces the current store by a new one. The old one is closed once its units have ended.
   * @param open opens the new store; by default in the same way as the first
   */
  renew(open?: () => Promise<Store>): Promise<void>
}

/** A store, and the work that uses it. */
interface Tenancy {
  readonly store: Store
  readonly use: <T>(work: (store: Store) => Promise<T>) => Promise<T>
  /** Aborts when the tenancy ends. */
  readonly over: AbortSignal
  /** Waits for the work that has begun, then closes the store. */
  end(): Promise<void>
}

/**
 * A store that can be replaced while it is in use.
 * @param open opens the first store, and by default each later one
 */
export async function renewableStore(open: () => Promise<Store>): Promise<RenewableStore> {
  let current = tenancyOf(await open())
  let last = Promise.resolve()

  async function renew(openNext: () => Promise<Store>): Promise<void> {
    const next = tenancyOf(await openNext())
    const past = current
    current = next
    await past.end()
  }

  return {
    closing: (request, decide) => current.use((store) => store.closing(request, decide)),
    atomically: (work) => current.use((store) => store.atomically(work)),
    consistently: (work) => current.use((store) => store.consistently(work)),
    authContexts: { contextOf: (caller) => current.use((store) => store.authContexts.contextOf(caller)) },
    changed: (signal) => current.store.changed(AbortSignal.any([signal, current.over])),
    get measures() {
      return current.store.measures
    },
    ping: () => current.use((store) => store.ping()),
    renew(openNext = open) {
      const renewed = last.then(() => renew(openNext))
      last = renewed.catch(() => undefined)
      return renewed
    },
    async close() {
      await last
      await current.end()
    },
  }
}

function tenancyOf(store: Store): Tenancy {
  const over = new AbortController()
  let atWork = 0
  let allLeft: (() => void) | null = null
  return {
    store,
    over: over.signal,
    async use(work) {
      atWork += 1
      try {
        return await work(store)
      } finally {
        atWork -= 1
        if (atWork === 0) allLeft?.()
      }
    },
    async end() {
      over.abort()
      if (atWork > 0) await new Promise<void>((resolve) => (allLeft = resolve))
      await store.close()
    },
  }
}
