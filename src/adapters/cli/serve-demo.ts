import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../../clock.js'
import { type Config, readConfig } from '../../config.js'
import { makeToken } from '../../token.js'
import { DEMO, firstSteps, moveDemoIn } from './demo.js'
import { wrongUsage } from './failure.js'
import { start, stopWhenTold } from './running-service.js'

const TWELVE_HOURS = 43_200

/** Runs the service on a small world and says what to do first. */
export async function serveDemo(): Promise<void> {
  // The first steps are to be read, not to be looked for in a log.
  const config = readConfig(undefined, { LOG_LEVEL: 'warn' })
  const keys = config.keys ?? { secret: randomBytes(32).toString('base64url') }
  if (!('secret' in keys)) throw wrongUsage('The demo makes its own tokens: unset JWKS_URL.')
  const { databaseUrl, remove } = config.databaseGiven ? { ...config, remove: nothing } : await passingDatabase()
  try {
    let moved = false
    const server = await start({ ...config, keys, databaseUrl }, async (store) => {
      moved = await moveDemoIn(store)
    })
    const token = await demoToken(keys.secret, config)
    await stopWhenTold(() => server.stop().finally(remove))
    process.stdout.write(`Casework listens on ${server.url}\n${firstSteps({ url: server.url, token, moved })}`)
  } catch (error) {
    await remove()
    throw error
  }
}

function demoToken(secret: string, { issuer, audience }: Config): Promise<string> {
  return makeToken(secret, {
    actor: 'user',
    id: DEMO.user,
    now: systemClock.now(),
    lifetime: TWELVE_HOURS,
    jti: randomUUID(),
    ...(issuer !== undefined && { issuer }),
    ...(audience !== undefined && { audience }),
  })
}

async function passingDatabase(): Promise<{ databaseUrl: string; remove: () => Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), 'casework-demo-'))
  return {
    databaseUrl: `sqlite:${join(directory, 'casework.db')}`,
    remove: () => rm(directory, { recursive: true, force: true }),
  }
}

function nothing(): Promise<void> {
  return Promise.resolve()
}
