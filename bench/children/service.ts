import { openStore } from '../../src/adapters/kysely/open-store.js'
import { serve } from './serve.js'

// The service on a SQLite file, as it runs in production.
const [logLevel = '', file = ''] = process.argv.slice(2)
await serve(await openStore(`sqlite:${file}`), logLevel)
