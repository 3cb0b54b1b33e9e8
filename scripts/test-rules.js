// Runs the tests of the domain for one mutant of the mutation test, all in one process, and ends at the first failure.
// It runs the tests of the rules, or those of the use cases on a SQLite file.
import { readdirSync } from 'node:fs'

const USE_CASES = ['closing', 'creating', 'explaining', 'filling', 'looking', 'lost-writes', 'moving']

process.env.TAP_BAIL = '1'
if (process.argv[2] === 'use-cases') {
  process.env.TAP_GREP = '/SQLite in a file: (?!4,000)/'
  await run('stores', (stem) => USE_CASES.includes(stem))
} else {
  await run('domain', () => true)
}

async function run(folder, isWanted) {
  const place = new URL(`../dist/test/${folder}/`, import.meta.url)
  const files = readdirSync(place).filter(
    (name) => name.endsWith('.test.js') && isWanted(name.slice(0, -'.test.js'.length)),
  )
  await Promise.all(files.map((name) => import(new URL(name, place).href)))
}
