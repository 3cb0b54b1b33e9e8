import { WORLDS } from '../folders.js'
import type { State } from '../state.js'
import { CannotVerify } from './cannot-verify.js'
import { type HeldWorld, heldWorld, stateFaults } from './held-world.js'
import type { Listed } from './listed.js'
import { behind } from './rebase.js'
import type { Outcome, Result } from './result.js'
import { findTokens, runListed } from './run-listed.js'
import { basePathOf, type Server } from './server.js'

/**
 * Sends scenarios to a server, world by world, and tells after each that it is done. A change by one scenario, asked
 * for or not, is never met by another one.
 * @throws CannotVerify before anything was sent that could change something, where the server does not hold the world
 */
export async function verify(server: Server, listed: readonly Listed[], tell: () => void): Promise<readonly Result[]> {
  const results: Result[] = []
  const runners = Object.fromEntries(WORLDS.map((name) => [name, runnerFor(server, name)])) as Runners
  let isAway = false

  async function outcomeOf(one: Listed): Promise<Outcome> {
    if (isAway) return { outcome: 'skipped', reason: 'the server could no longer be looked at' }
    try {
      return await runners[one.world](one)
    } catch (error) {
      if (!(error instanceof CannotVerify) || results.every(({ outcome }) => outcome === 'skipped')) throw error
      isAway = true
      return { outcome: 'failed', faults: [{ what: 'world', expected: 'to be shown', received: error.message }] }
    }
  }

  for (const one of WORLDS.flatMap((name) => listed.filter(({ world }) => world === name))) {
    const began = server.clock.now()
    const outcome = await outcomeOf(one)
    results.push({ listed: one, took: server.clock.now() - began, ...outcome })
    tell()
  }
  return results
}

type Runners = Readonly<Record<Listed['world'], (listed: Listed) => Promise<Outcome>>>

/** Runs the scenarios of one world. */
function runnerFor(server: Server, name: string): (listed: Listed) => Promise<Outcome> {
  let held: HeldWorld | null = null
  /** The world as at the start; null where a request may have touched it. */
  let untouched: State | null = null
  let touchedBy: string | null = null

  /** A server may know the callers to give tokens to only once it holds the world. */
  async function begin(): Promise<{ readonly world: HeldWorld; readonly before: State }> {
    if (untouched === null && server.reset) await server.reset(name)
    held ??= await heldWorld(server, name)
    untouched ??= await held.lookAnew()
    return { world: held, before: untouched }
  }

  return async (listed) => {
    const reason = reasonToSkip(server, listed)
    if (reason !== null) return { outcome: 'skipped', reason }
    if (touchedBy !== null && !server.reset)
      return { outcome: 'skipped', reason: `the world was changed by ${touchedBy}` }
    const { world, before } = await begin()
    const scenario = behind(listed.basePath === '' ? basePathOf(server) : '', listed.scenario)
    const ready = await findTokens(server, scenario)
    if ('missing' in ready) return { outcome: 'skipped', reason: 'no token of the caller', detail: ready.missing }
    if (listed.changes && world.observer.departments !== null) {
      return { outcome: 'skipped', reason: 'no caller with a token sees all departments' }
    }
    untouched = null
    const { faults, after } = await runListed(server, world, ready, before)
    // A change may be out of sight: of an attempt or a secret of a webhook nothing is looked at.
    if (!listed.changes && stateFaults(before, after).length === 0) untouched = before
    else touchedBy = listed.name
    return faults.length === 0 ? { outcome: 'passed' } : { outcome: 'failed', faults }
  }
}

/** The reason why a scenario makes no sense on a server; null where it makes sense. */
function reasonToSkip(server: Server, { world, basePath, changes, scenario }: Listed): string | null {
  const own = basePathOf(server)
  if (server.reset === null && world !== server.world) return `needs the world "${world}"`
  if (basePath !== '' && basePath !== own) return `is about the base path ${basePath}`
  if (scenario.request.raw && basePath === '' && own !== '') return 'is written for a server without a base path'
  if (server.reset === null && changes) return 'changes the world, which needs a way to reset it'
  return null
}
