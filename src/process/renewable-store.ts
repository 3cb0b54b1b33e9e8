import type { Store } from '../domain/ports.js'

/** A store whose content can be exchanged for that of a new one, under way. */
export interface RenewableStore extends Store {
  /**
   * Puts a new store in the place of the present one, which is let go of once its units have ended.
   * @param open opens the new one; by default as each is
   */
  renew(open?: () => Promise<Store>): Promise<void>
}

/** A store, and whoever is at work in it. */
interface Tenancy {
  readonly store: Store
  readonly use: <T>(work: (store: Store) => Promise<T>) => Promise<T>
  /** Aborts when the tenancy ends. */
  readonly over: AbortSignal
  /** Waits for whoever is at work, then closes the store. */
  end(): Promise<void>
}

/**
 * A store that can be begun anew.
 * @param open opens a store as it is to be after each renewal
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
