import t from 'tap'
import { runDocument, startDemo } from './run-document.js'

await runDocument(t, 'docs/events.md', { CASEWORK: await startDemo(t) })
