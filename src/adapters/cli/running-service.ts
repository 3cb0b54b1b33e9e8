import type { Config } from '../../config.js'
import { newWebhookSecret, systemRandom } from '../../process/random.js'
import type { RunningServer } from '../../process/server.js'

/** In milliseconds, once the delay is over; longer than the server's own patience. */
const TIME_TO_STOP = 10_000

/** A configuration that says how tokens are verified. */
export type ServableConfig = Config & { readonly keys: NonNullable<Config['keys']> }

/** Opens the store, lets `prepare` at it, and starts the service; lets go of the store when that fails. */
export async function start(
  { databaseUrl, keys, issuer, audience, ...config }: ServableConfig,
  prepare: (store: OpenStore) => Promise<void> = () => Promise.resolve(),
): Promise<RunningServer> {
  const [{ startServer }, { openStore }, { systemClock }] = await Promise.all([
    import('../../process/server.js'),
    import('../kysely/open-store.js'),
    import('../../process/clock.js'),
  ])
  await warnOfOthers(databaseUrl)
  const store = await openStore(databaseUrl, systemRandom, newWebhookSecret)
  try {
    await prepare(store)
    const tokens = { keys, ...(issuer !== undefined && { issuer }), ...(audience !== undefined && { audience }) }
    return await startServer({ ...config, store, tokens, clock: systemClock })
  } catch (error) {
    await store.close()
    throw error
  }
}

/** Services on one SQLite file get in each other's way, though nothing is lost. */
async function warnOfOthers(databaseUrl: string): Promise<void> {
  const { sharedFile } = await import('../kysely/shared-file.js')
  const file = await sharedFile(databaseUrl)
  if (file === null) return
  process.stderr.write(
    `casework: Another process has ${file} open; one service is enough for a file (docs/scaling.md).\n`,
  )
}

type OpenStore = Awaited<ReturnType<typeof import('../kysely/open-store.js')['openStore']>>

/**
 * From now on ends the process in good order when it gets a signal, or after a defect, which is told in full.
 * @param delay for how many milliseconds after SIGTERM the service answers but is not ready; a person who presses
 *   Ctrl-C does not wait
 */
export async function stopWhenTold(stop: RunningServer['stop'], delay: number): Promise<void> {
  const { default: closeWithGrace } = await import('close-with-grace')
  closeWithGrace({ delay: delay + TIME_TO_STOP, logger: false }, async ({ err, signal }) => {
    if (err) process.stderr.write(`casework: ${err.stack ?? err.message}\n`)
    await stop(signal === 'SIGTERM' ? delay : 0)
  })
}
