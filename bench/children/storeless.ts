import { emptyStore } from './empty-store.js'
import { serve } from './serve.js'

// The service on a store that does nothing: what everything but the store costs.
const [logLevel = ''] = process.argv.slice(2)
await serve(emptyStore, logLevel)
