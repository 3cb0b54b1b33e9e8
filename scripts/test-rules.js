// Runs all tests of the domain in one process, for the mutation test, which runs them once for each mutant.
import { readdirSync } from 'node:fs'

const folder = new URL('../dist/test/domain/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.test.js'))
await Promise.all(files.map((name) => import(new URL(name, folder).href)))
