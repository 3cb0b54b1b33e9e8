import { Agent, request } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import type { Child } from './children/child.js'
import type { Load } from './load.js'
import type { Measured, ServerStats } from './measured.js'
import { percentile } from './numbers.js'

const CONNECTIONS = 64

/**
 * Sends requests at a steady rate, whether the service keeps up or not. The latency counts from the instant at which a
 * request was due: so it includes the wait for a free connection.
 * @throws Error if one has no answer, or an unexpected one
 */
export async function pacedLoad(server: Child, perSecond: number, { paths, ...same }: Load): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const answers: Promise<number>[] = []
  await server.ask('reset')
  const began = performance.now()
  for (const path of paths) {
    const due = began + (answers.length * 1_000) / perSecond
    if (due > performance.now()) await delay(due - performance.now())
    answers.push(answered(server.url + path, due, agent, same))
    // A rejection is told below; it must not end the process before.
    answers.at(-1)?.catch(() => undefined)
  }
  const latencies = await Promise.all(answers)
  const took = performance.now() - began
  const stats = await server.ask<ServerStats>('stats')
  agent.destroy()
  return {
    perSecond: (paths.length * 1_000) / took,
    latency: { p50: percentile(latencies, 50), p99: percentile(latencies, 99) },
    server: stats,
    processorEach: stats.processor / paths.length,
  }
}

/** How long after the instant at which it was due a request was answered, in milliseconds. */
function answered(url: string, due: number, agent: Agent, { method, headers, status }: Omit<Load, 'paths'>) {
  return new Promise<number>((resolve, reject) => {
    const sent = request(url, { method, headers, agent }, (response) => {
      response.resume()
      response.on('end', () => {
        if (response.statusCode === status) resolve(performance.now() - due)
        else reject(new Error(`Expected ${String(status)}, not ${String(response.statusCode)}`))
      })
    })
    sent.on('error', reject)
    sent.end()
  })
}
