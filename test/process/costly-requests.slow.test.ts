import { connect } from 'node:net'
import fc from 'fast-check'
import t from 'tap'
import { startDemoService } from '../../src/adapters/cli/demo/demo-service.js'
import { readConfig } from '../../src/config.js'
import { startTestService } from '../support/test-service.js'
import { type CostlyRequest, DEV_TOOLS, PLACES, type Place, TARGETS, type Target } from './costly/requests.js'
import { type Run, runsIn } from './costly/runs.js'

/** The processor time that a request may cost, in milliseconds; `docs/limits.md` has the same number. */
const MOST_MS = 20
/** The machine may be busy with other work: a cheap request is cheap in one of these tries. */
const TRIES = 20
const RUNS = Number(process.argv[2] ?? 40)
const SEED = Number(process.argv[3] ?? 26)

interface Tried {
  readonly port: number
  readonly targets: readonly Target[]
  readonly tokens: readonly (string | null)[]
}

const portOf = ({ url }: { readonly url: string }) => Number(new URL(url).port)
const service = await startTestService()
t.teardown(service.stop)
const { server: demo } = await startDemoService(readConfig({ PORT: '0', LOG_LEVEL: 'silent' }))
t.teardown(() => demo.stop())

const TRIED: Readonly<Record<string, Tried>> = {
  service: { port: portOf(service), targets: TARGETS, tokens: [null, service.token({ user: '7' })] },
  // Their requests need no token.
  'dev tools': { port: portOf(demo), targets: DEV_TOOLS, tokens: [null] },
}

/** Sends a request and reads to the end of the connection; the processor time of both sides, in milliseconds. */
function cost(bytes: Buffer, port: number): Promise<number> {
  return new Promise((resolve) => {
    const before = process.cpuUsage()
    const socket = connect({ port, host: '127.0.0.1' })
    socket.write(bytes)
    socket.on('data', () => undefined)
    socket.on('error', () => undefined)
    socket.on('close', () => {
      const { user, system } = process.cpuUsage(before)
      resolve((user + system) / 1_000)
    })
  })
}

/** Gives the page of the last requests much to show. */
async function fillRequestsPage(): Promise<void> {
  const target = `/case/${'1,'.repeat(9_000)}1/close?${'&'.repeat(20_000)}`
  const bytes = Buffer.from(`PATCH ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)
  for (let sent = 0; sent < 50; sent += 1) await cost(bytes, portOf(demo))
}
await fillRequestsPage()

async function leastCost({ text }: CostlyRequest, port: number): Promise<number> {
  const bytes = Buffer.from(text, 'latin1')
  let least = Infinity
  for (let tried = 0; tried < TRIES && least > MOST_MS; tried += 1) least = Math.min(least, await cost(bytes, port))
  return least
}

/** One after the other: together they are too much to keep. */
function* allOf(
  { requests }: Place,
  { targets, tokens }: Tried,
  runs: readonly Run[],
): Generator<CostlyRequest & { readonly run: Run }> {
  for (const [place, target] of targets.entries()) {
    for (const [number, run] of runs.entries()) {
      const sent = tokens.flatMap((token) => requests({ target, run, token, turn: place + number }))
      yield* sent.map((one) => ({ run, ...one }))
    }
  }
}

for (const [name, tried] of Object.entries(TRIED)) {
  for (const place of PLACES) {
    const { kind, known } = place
    const runs: readonly Run[] = [...known, ...fc.sample(runsIn(kind), { numRuns: RUNS, seed: SEED })]
    void t.test(`${name}, ${kind}: every request costs little`, async (t) => {
      const dear: string[] = []
      for (const { run, ...request } of allOf(place, tried, runs)) {
        const milliseconds = await leastCost(request, tried.port)
        if (milliseconds > MOST_MS) dear.push(`${request.name} ${JSON.stringify(run)}: ${milliseconds.toFixed()} ms`)
      }
      t.equal(dear.join('\n'), '')
    })
  }
}
