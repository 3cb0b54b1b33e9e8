import { emptyStore } from './empty-store.js'
import { serve } from './serve.js'

// The service on a store that does nothing: it shows the cost of everything but the store.
const [logLevel = ''] = process.argv.slice(2)
await serve(emptyStore, logLevel)
