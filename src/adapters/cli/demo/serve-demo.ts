import { randomBytes, randomUUID } from 'node:crypto'
import { type Config, readConfig } from '../../../config.js'
import { systemClock } from '../../../process/clock.js'
import { makeToken } from '../../http/authentication/make-token.js'
import { wrongUsage } from '../failure.js'
import { start, stopWhenTold } from '../running-service.js'
import { type DemoService, startDemoService } from './demo-service.js'
import { moveDemoIn } from './demo-world.js'
import { DEMO, devToolsHelp, firstSteps } from './first-steps.js'

/** In seconds. */
const TWELVE_HOURS = 43_200
/** In seconds: ten years, so that a token outlives every jump of the clock of a demo that has its own secret. */
const WHOLE_DEMO = 315_360_000

/**
 * Runs the service on a small world and prints the first steps. It has the dev tools only where both the database and
 * the secret are its own.
 */
export async function serveDemo(given: { readonly port?: number }): Promise<void> {
  // The first steps are to be read, not to be looked for in a log.
  const config = {
    ...readConfig(undefined, { LOG_LEVEL: 'warn', STOP_DELAY: '0', WEBHOOK_ALLOW: '127.0.0.0/8,::1', DESK: 'on' }),
    ...given,
  }
  const isOwn = !config.databaseGiven && config.keys === null
  const { server, secret, moved } = isOwn
    ? { ...(await startDemoService(config)), moved: true }
    : await startOnGiven(config)
  const token = await demoToken(secret, isOwn ? WHOLE_DEMO : TWELVE_HOURS, config)
  await stopWhenTold(server.stop, config.stopDelay)
  const steps = firstSteps({ url: server.url, token, goodFor: isOwn ? 'this demo' : '12 hours', moved })
  process.stdout.write(`Casework listens on ${server.url}\n${steps}${isOwn ? devToolsHelp(server.url) : ''}`)
}

/** The same without dev tools, on the database or with the secret that the environment names. */
async function startOnGiven(config: Config): Promise<DemoService & { readonly moved: boolean }> {
  const keys = config.keys ?? { secret: randomBytes(32).toString('base64url') }
  if (!('secret' in keys)) throw wrongUsage('The demo makes its own tokens: unset JWKS_URL.')
  const databaseUrl = config.databaseGiven ? config.databaseUrl : 'sqlite::memory:'
  let moved = false
  const server = await start({ ...config, keys, databaseUrl }, async (store) => {
    moved = await moveDemoIn(store)
  })
  return { server, secret: keys.secret, moved }
}

function demoToken(secret: string, lifetime: number, { issuer, audience }: Config): Promise<string> {
  return makeToken(secret, {
    actor: 'user',
    id: DEMO.user,
    now: systemClock.now(),
    lifetime,
    jti: randomUUID(),
    ...(issuer !== undefined && { issuer }),
    ...(audience !== undefined && { audience }),
  })
}
