import { sqliteStore } from '../../../src/adapters/kysely/sqlite/store.js'
import { systemClock } from '../../../src/process/clock.js'
import { startServer } from '../../../src/process/server.js'
import { TOKENS } from '../../support/tokens.js'

/** A service in a process of its own that logs all it can, says where it answers, and how much memory it has used. */
const store = await sqliteStore(process.argv[2] ?? '', Math.random)
const patience = { headers: 2_000, request: 2_000, check: 100 }
const listen = { host: '127.0.0.1', port: 0, basePath: '', logLevel: 'trace', patience }
const server = await startServer({ store, clock: systemClock, tokens: TOKENS, ...listen })

process.on('message', (asked) => {
  if (asked === 'memory') process.send?.({ memory: process.resourceUsage().maxRSS })
  else void server.stop().then(() => process.disconnect())
})
process.send?.({ url: server.url })
