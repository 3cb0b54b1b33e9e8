import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import t from 'tap'
import { BARE_NODE } from '../support/bare-node.js'
import { readStored } from '../support/stored.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { signToken } from '../support/tokens.js'
import { writeWorldFile } from '../support/world-file.js'
import { type Draft, isUnfinished, toText } from './hostile/draft.js'
import { exchange } from './hostile/exchange.js'
import { faultsOf, internalsIn, isSuccess } from './hostile/faults.js'
import { hostileRequests } from './hostile/requests.js'

/** `npm run test:hostile` asks for more. */
const RUNS = Number(process.argv[2] ?? 3_000)
const MOST_MEMORY_KB = 524_288
const SEED = 20_261_123

const folder = temporaryFolder()
const file = join(folder.path, 'casework.db')
await writeWorldFile('situations', file)

const service = spawn('env', [...BARE_NODE, join(import.meta.dirname, 'hostile/service.js'), file], {
  stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
})
const log: Buffer[] = []
for (const stream of [service.stdout, service.stderr]) stream?.on('data', (chunk: Buffer) => log.push(chunk))
const [{ url }] = (await once(service, 'message')) as [{ url: string }]
const port = Number(new URL(url).port)
const database = new Database(file, { readonly: true })
const version = () => database.pragma('data_version', { simple: true })
t.teardown(() => {
  database.close()
  service.kill('SIGKILL')
  folder.remove()
})

const now = Date.now()
const token = signToken({ user: '7', expiresIn: 86_400 }, now)
const failures: string[] = []
const statuses = new Map<number, number>()
let [writes, previous] = [0, version()]

/** Sends a request and notes its result. */
async function attack(draft: Draft): Promise<void> {
  const text = toText(draft)
  const isHead = draft.method === 'HEAD'
  const seen = await exchange({ port, text, isHead, isUnfinished: isUnfinished(draft) })
  const faults = faultsOf(draft, seen, text.length)

  const current = version()
  const isWrite = /^(PATCH|POST)$/.test(draft.method) && seen.answers.some(isSuccess)
  if (current !== previous && !isWrite) faults.push('it has changed the database')
  if (current !== previous) writes += 1
  previous = current
  const [first] = seen.answers
  if (first) statuses.set(first.status, (statuses.get(first.status) ?? 0) + 1)
  if (faults.length > 0) failures.push(`${faults.join('\n')}\n--- for\n${text.slice(0, 3_000)}`)
}

void t.test(`${String(RUNS)} hostile requests are answered by the contract`, async (t) => {
  await fc.assert(fc.asyncProperty(hostileRequests(token, now), attack), { numRuns: RUNS, seed: SEED })
  t.strictSame(failures.slice(0, 5), [], `${String(failures.length)} of ${String(RUNS)} go wrong`)
  t.comment([...statuses].map(([status, times]) => `${String(status)}: ${String(times)}`).join(', '))
  for (const status of [200, 201, 204, 400, 401, 403, 404, 405, 406, 409, 413, 415, 431]) {
    t.ok(statuses.has(status), `some are answered with ${String(status)}`)
  }
  const { journal, cases } = readStored(file)
  t.ok(writes > 0 && journal.length > 0, 'some requests have succeeded')
  t.ok(
    cases.some(({ status }) => status === 'open'),
    'most have not',
  )
})

void t.test('the state after all requests', async (t) => {
  service.send('memory')
  const [{ memory }] = (await once(service, 'message')) as [{ memory: number }]
  t.ok(memory < MOST_MEMORY_KB, `${String(Math.round(memory / 1_024))} MB of memory at the most`)
  service.send('stop')
  await once(service, 'exit')
  const lines = Buffer.concat(log).toString('utf8').split('\n')
  t.strictSame(lines.flatMap(internalsIn).slice(0, 5), [], 'the log shows nothing of the inside')
  t.strictSame(lines.filter((line) => /eyJ[\w-]{10,}/.test(line)).slice(0, 5), [], 'the log shows no token')
  t.ok(lines.length > RUNS / 4, 'the log has a line for each request that could be read')
})
