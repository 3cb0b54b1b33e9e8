import type { Test } from 'tap'
import { startChildService } from '../../support/child-service.js'
import type { Stored } from '../../support/stored.js'
import { TOKENS } from '../../support/tokens.js'
import { type StoreKind, worldStore } from '../../support/world-store.js'

/** The environment of a command that signs tokens which the service takes. */
export const KEY = { JWT_SECRET: TOKENS.keys.secret, JWT_ISSUER: TOKENS.issuer, JWT_AUDIENCE: TOKENS.audience }

/** Serves the world `situations` from a store in a process of its own; `stored` reads its data. */
export async function serve(t: Test, kind: StoreKind): Promise<{ url: string; stored: () => Promise<Stored> }> {
  const place = await worldStore(kind, 'situations')
  const { url, process: child, exited } = await startChildService(place.url.replace(/^sqlite:/, ''))
  t.teardown(async () => {
    child.kill('SIGTERM')
    await exited
    await place.remove()
  })
  return { url, stored: place.stored }
}
