import { openStore } from '../../src/adapters/kysely/open-store.js'
import { serve } from './serve.js'

// The service on a database, as it runs in production.
const [logLevel = '', url = ''] = process.argv.slice(2)
await serve(await openStore(url), logLevel)
