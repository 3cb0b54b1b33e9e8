import { connect } from 'node:net'
import fc from 'fast-check'
import t from 'tap'
import { startTestService } from '../support/test-service.js'
import { type CostlyRequest, PLACES, type Place, TARGETS } from './costly/requests.js'
import { type Run, runsIn } from './costly/runs.js'

/** What a request may cost of a processor, in milliseconds; `docs/limits.md` says the same. */
const MOST_MS = 20
/** The machine may be at something else: what is cheap is so at one of these tries. */
const TRIES = 6
const RUNS = Number(process.argv[2] ?? 40)
const SEED = Number(process.argv[3] ?? 26)

const service = await startTestService()
t.teardown(service.stop)
t.setTimeout(600_000)
const port = Number(new URL(service.url).port)
const tokens = [null, service.token({ user: '7' })]

/** Sends a request and reads to the end of the connection; the processor time of both sides, in milliseconds. */
function cost(bytes: Buffer): Promise<number> {
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

async function leastCost({ text }: CostlyRequest): Promise<number> {
  const bytes = Buffer.from(text, 'latin1')
  let least = Infinity
  for (let tried = 0; tried < TRIES && least > MOST_MS; tried += 1) least = Math.min(least, await cost(bytes))
  return least
}

/** One after the other: together they are too much to keep. */
function* allOf(requests: Place['requests'], runs: readonly Run[]): Generator<CostlyRequest & { readonly run: Run }> {
  for (const [place, target] of TARGETS.entries()) {
    for (const [number, run] of runs.entries()) {
      const sent = tokens.flatMap((token) => requests({ target, run, token, turn: place + number }))
      yield* sent.map((one) => ({ run, ...one }))
    }
  }
}

for (const { kind, known, requests } of PLACES) {
  const runs: readonly Run[] = [...known, ...fc.sample(runsIn(kind), { numRuns: RUNS, seed: SEED })]
  void t.test(`${kind}: whatever is sent costs little`, async (t) => {
    t.setTimeout(600_000)
    const dear: string[] = []
    for (const { run, ...request } of allOf(requests, runs)) {
      const milliseconds = await leastCost(request)
      if (milliseconds > MOST_MS) dear.push(`${request.name} ${JSON.stringify(run)}: ${milliseconds.toFixed()} ms`)
    }
    t.equal(dear.join('\n'), '')
  })
}
