import type { Store } from '../../src/domain/ports.js'
import { systemClock } from '../../src/process/clock.js'
import { startServer } from '../../src/process/server.js'
import { SECRET } from '../tokens.js'
import { answerParent, tellReady } from './parent.js'
import { watchServer } from './server-stats.js'

/** Runs the whole service on a store for the parent process. */
export async function serve(store: Store, logLevel: string): Promise<void> {
  const { url, stop } = await startServer({
    store,
    clock: systemClock,
    tokens: { keys: { secret: SECRET } },
    host: '127.0.0.1',
    port: 0,
    basePath: '',
    logLevel,
  })
  answerParent({ ...watchServer() }, stop)
  tellReady(url)
}
