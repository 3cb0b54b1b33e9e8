import { randomBytes } from 'node:crypto'
import type { Config } from '../../../config.js'
import { refusal } from '../../../domain/errors.js'
import { settableClock } from '../../../domain/settable-clock.js'
import { systemClock } from '../../../process/clock.js'
import { newWebhookSecret, systemRandom } from '../../../process/random.js'
import { renewableStore } from '../../../process/renewable-store.js'
import { type RunningServer, startServer } from '../../../process/server.js'
import type { Told } from '../../../process/told-sender.js'
import { makeToken } from '../../http/authentication/make-token.js'
import { readToken } from '../../http/authentication/read-token.js'
import { devTools } from '../../http/dev-tools/dev-tools.js'
import { deliveryRecorder } from '../../http/dev-tools/recorded-deliveries.js'
import { tokenFamilies } from '../../http/dev-tools/token-server/families.js'
import { issuerOr } from '../../http/dev-tools/token-server/issuer.js'
import { openStore } from '../../kysely/open-store.js'
import { filledStore, WorldProblems } from '../../world-format/fill-store.js'
import type { World } from '../../world-format/written-world.js'
import { readDemoWorld } from './demo-world.js'
import { DEMO } from './first-steps.js'
import { peopleOf } from './people-of.js'

/** A demo, and the secret of its tokens. */
export interface DemoService {
  readonly server: RunningServer
  readonly secret: string
}

/**
 * Starts the demo with the dev tools. It keeps nothing and has a secret of its own, so that neither its resets nor its
 * tokens can touch anything else.
 */
export async function startDemoService({ issuer, audience, ...config }: Config): Promise<DemoService> {
  const secret = newSecret()
  const world = await readDemoWorld()
  const clock = settableClock(systemClock)
  const filled = (held: World) => filledStore(() => openStore('sqlite::memory:', systemRandom, newWebhookSecret), held)
  const store = await renewableStore(() => filled(world))
  const names = { ...(issuer !== undefined && { issuer }), ...(audience !== undefined && { audience }) }
  const issuerOf = issuerOr(issuer)
  const families = tokenFamilies({ clock, random: newSecret })
  const deliveries = deliveryRecorder()
  let people = peopleOf(world)
  const tools = devTools({
    clock,
    reset: async (other) => {
      await store.renew(() => filled(other ?? world)).catch(refuseWorld)
      people = peopleOf(other ?? world)
      clock.release()
    },
    secretsOf: (webhook) => store.consistently((view) => view.webhooks.secrets(webhook)),
    deliveries: deliveries.list,
    tokenServer: {
      ...{ random: newSecret, families, issuerOf, people: () => people },
      issueToken: (asked) => makeToken(secret, { ...names, ...asked, now: clock.now() }),
      readToken: (token) => readToken(token, { secret, ...names, now: clock.now() }),
      isKnown: async (caller) => (await store.authContexts.contextOf(caller)) !== null,
    },
  })
  const told: Told = ({ url }, outcome) => deliveries.note(url, outcome)
  const own = { devTools: tools, demoUser: DEMO.user, issuerOf, isRevoked: families.isRevoked }
  try {
    return {
      server: await startServer({ ...config, store, clock, tokens: { keys: { secret }, ...names }, ...own, told }),
      secret,
    }
  } catch (error) {
    await store.close()
    throw error
  }
}

function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

function refuseWorld(error: unknown): never {
  throw error instanceof WorldProblems ? refusal('400-152', { attribute: error.place }) : error
}
