import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import TapReporter from './tap-reporter.js'

/**
 * Runs the compiled test files, two at a time: each in a bare process of its own, which is several times cheaper than
 * under the runner of tap.
 *
 *     node scripts/run-tests.js           all but the slow ones
 *     node scripts/run-tests.js slow      the slow ones, `*.slow.test.ts`
 *     node scripts/run-tests.js close-    the files, slow or not, with this (or one of several) in their path
 */
const AT_ONCE = 2
/** The limit for one file, generous enough for a busy machine. */
const LIMIT_S = 600
const MORE =
  'These were not all: `npm run test:slow` runs the slow tests (crashes, histories, hostile input, the package).'

const wanted = process.argv.slice(2)
const files = readdirSync('dist/test', { recursive: true })
  .filter((file) => file.endsWith('.test.js') && isWanted(file))
  .map((file) => join('dist/test', file))
  .sort()

const reporter = new TapReporter()
const printed = pipeline(reporter, process.stdout, { end: false })
reporter.write('TAP version 14\n')
let done = 0
await Promise.all(Array.from({ length: AT_ONCE }, work))
reporter.write(`1..${done}\n`)
if (wanted.length === 0) process.stdout.write(`\n${MORE}\n`)
reporter.end()
await printed

function isWanted(file) {
  const isSlow = file.endsWith('.slow.test.js')
  if (wanted.length === 0) return !isSlow
  if (wanted[0] === 'slow') return isSlow
  return wanted.some((part) => file.includes(part.replace(/^.*\bdist\/test\/|^test\/|\.ts$/g, '')))
}

async function work() {
  for (let file = files.shift(); file !== undefined; file = files.shift()) {
    const { output, end } = await run(file)
    // The files run at the same time, their reports follow one another.
    const inner = output.replace(/^TAP version 14\n/, '').replace(/^(?=.)/gm, '    ')
    done += 1
    reporter.write(`# Subtest: ${file}\n${inner}\n${end === 0 ? 'ok' : 'not ok'} ${done} - ${file} ended with ${end}\n`)
    if (end !== 0) process.exitCode = 1
  }
}

/** Runs a file; `end` is 0 only if its output is complete: the plan, the number of its assertions, comes last. */
function run(file) {
  const env = { ...process.env, TAP: '1', TAP_TIMEOUT: String(LIMIT_S) }
  const options = { env, stdio: ['ignore', 'pipe', 'inherit'], timeout: 1_000 * (LIMIT_S + 10), killSignal: 'SIGKILL' }
  const child = spawn(process.execPath, ['--enable-source-maps', file], options)
  const chunks = []
  child.stdout.on('data', (chunk) => chunks.push(chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      const output = Buffer.concat(chunks).toString('utf8')
      const isWhole = /^1\.\.\d/m.test(output)
      resolve({ output, end: code === 0 && !isWhole ? 'no plan' : (code ?? signal) })
    })
  })
}
