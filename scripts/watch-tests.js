import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

/**
 * Compiles on every change, then runs the test files that are nearest to the changed file: the test itself, else the
 * tests that import the file, else those that import an importer, and so on. It leaves out slow tests, and tests of the
 * bundle.
 */
const compiler = spawn(process.execPath, ['node_modules/typescript/bin/tsc', '--watch', '--preserveWatchOutput'], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
compiler.on('exit', (code) => process.exit(code ?? 1))
process.on('SIGTERM', () => compiler.kill())
/** When each compiled file was written. */
let known = writtenTimes()
let running = null

for await (const line of createInterface(compiler.stdout)) {
  console.log(line)
  if (!/Watching for file changes\.$/.test(line)) continue
  const times = writtenTimes()
  const changed = [...times].flatMap(([file, time]) => (known.get(file) === time ? [] : [file]))
  known = times
  if (changed.length > 0) runTests(changed, nearestTests(changed))
}

function writtenTimes() {
  if (!existsSync('dist')) return new Map()
  const files = ['src', 'test', 'openapi'].flatMap((top) =>
    existsSync(join('dist', top))
      ? readdirSync(join('dist', top), { recursive: true }).map((file) => resolve('dist', top, file))
      : [],
  )
  return new Map(files.filter((file) => file.endsWith('.js')).map((file) => [file, statSync(file).mtimeMs]))
}

function nearestTests(changed) {
  const importers = importersOf([...known.keys()])
  const seen = new Set(changed)
  for (let level = changed; level.length > 0; ) {
    const tests = level.filter((file) => file.endsWith('.test.js') && !file.endsWith('.slow.test.js'))
    if (tests.length > 0) return tests
    level = [...new Set(level.flatMap((file) => importers.get(file) ?? []))].filter((file) => !seen.has(file))
    for (const file of level) seen.add(file)
  }
  return []
}

/** The importers of every file. */
function importersOf(files) {
  const importers = new Map()
  for (const file of files) {
    for (const [, path] of readFileSync(file, 'utf8').matchAll(/\b(?:from|import) '(\.[^']+)'/g)) {
      const imported = resolve(dirname(file), path)
      importers.set(imported, [...(importers.get(imported) ?? []), file])
    }
  }
  return importers
}

/** A run that a newer change overtakes is ended. */
function runTests(changed, tests) {
  running?.kill()
  const from = (file) => file.slice(resolve('dist').length + 1)
  console.log(`\n${changed.map(from).join(', ')}: ${tests.map(from).join(', ') || 'no test is near'}`)
  if (tests.length > 0) running = spawn(process.execPath, ['scripts/run-tests.js', ...tests], { stdio: 'inherit' })
}
