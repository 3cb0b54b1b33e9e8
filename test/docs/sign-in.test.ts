import t from 'tap'
import { runDocument, startDemo } from './run-document.js'

await runDocument(t, 'docs/sign-in.md', { CASEWORK: await startDemo(t) })
