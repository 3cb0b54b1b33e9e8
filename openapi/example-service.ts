import { readFile } from 'node:fs/promises'
import type { WorldName } from '../src/adapters/contract/folders.js'
import type { Addressee } from '../src/adapters/contract/send-scenario.js'
import { signToken } from '../src/adapters/contract/sign-token.js'
import { worldFile } from '../src/adapters/contract/verify/world-state.js'
import { openStore } from '../src/adapters/kysely/open-store.js'
import { webhookSender } from '../src/adapters/webhooks/sender.js'
import { filledStore } from '../src/adapters/world-format/fill-store.js'
import type { World } from '../src/adapters/world-format/written-world.js'
import { startServer } from '../src/process/server.js'

/** The clock stands still at this instant, so that answers are the same each time the document is made. */
const NOW = Date.parse('2026-11-23T18:13:09.142Z')
const KEYS = { secret: 'the secret of services that answer examples' }

/** The secret of every webhook in the examples. */
const newSecret = () => `whsec_${Buffer.from('the secret of a webhook in an example').toString('base64')}`

/** A service that gives the answers of the examples. */
export interface ExampleService extends Addressee {
  stop(): Promise<void>
}

/** Starts the real service on a world of the contract. */
export async function startExampleService(name: WorldName): Promise<ExampleService> {
  const world = JSON.parse(await readFile(worldFile(name), 'utf8')) as World
  const store = await filledStore(() => openStore('sqlite::memory:', () => 0.5, newSecret), world)
  const listen = { host: '127.0.0.1', port: 0, basePath: '', logLevel: 'silent' }
  const clock = { now: () => NOW }
  const webhooks = { sender: webhookSender({ allowed: [], clock }), newSecret }
  const { url, stop } = await startServer({ store, clock, tokens: { keys: KEYS }, webhooks, ...listen })
  return { url, token: (spec) => signToken(spec, KEYS, NOW), stop }
}
