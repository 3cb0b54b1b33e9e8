import { withNew } from '../created.js'
import type { Fault } from '../fault.js'
import type { Present } from '../present.js'
import type { Scenario, ScenarioRequest, ScenarioToken } from '../scenario.js'
import { instantOf, scenarioFaults } from '../scenario-faults.js'
import type { Answer } from '../send.js'
import { sendScenario } from '../send-scenario.js'
import type { State } from '../state.js'
import { reasonOf } from './cannot-verify.js'
import type { HeldWorld } from './held-world.js'
import type { Server } from './server.js'
import { inWords } from './token-source.js'

/** In milliseconds: how far the clock of a server may be from the one here. */
const SKEW = 300_000

/** A scenario, and the tokens that it needs. */
export interface Ready {
  readonly scenario: Scenario
  readonly tokens: ReadonlyMap<ScenarioToken, string>
}

/** Finds the tokens of a scenario; says which one is not to be had. */
export async function findTokens(server: Server, scenario: Scenario): Promise<Ready | { readonly missing: string }> {
  const { before = [], request, token = null } = scenario
  const tokens = new Map<ScenarioToken, string>()
  for (const [asked, by] of [
    ...before.map((step) => [step.request, step.token ?? token] as const),
    [request, token] as const,
  ]) {
    if (by === null || !needsToken(asked, by)) continue
    const found = await server.tokenOf(by)
    if (found === null) return { missing: inWords(by) }
    tokens.set(by, found)
  }
  return { scenario, tokens }
}

/** Whether a token stands anywhere in a request: some scenarios are about a request without one. */
function needsToken(request: ScenarioRequest, { headers = ['Bearer {token}'] }: NonNullable<ScenarioToken>): boolean {
  return JSON.stringify([request, request.raw ? [] : headers]).includes('{token}')
}

/** The faults of a scenario, and the world after it. */
export interface Ran {
  readonly faults: readonly Fault[]
  readonly after: State
}

/**
 * Sends the steps before a scenario and its request, and looks at the effects.
 * @throws CannotVerify where nothing can be looked at any more
 */
export async function runListed(server: Server, world: HeldWorld, ready: Ready, untouched: State): Promise<Ran> {
  const { scenario } = ready
  const { before: steps = [], token = null } = scenario
  for (const step of steps) {
    const answer = await ask(server, ready, step.request, step.token ?? token)
    if ('faults' in answer) return { ...answer, after: await world.look() }
    if (answer.status !== step.status) {
      const what = 'status of the request before'
      return { faults: [{ what, expected: step.status, received: answer.status }], after: await world.look() }
    }
  }
  const from = server.clock.now()
  const before = steps.length === 0 ? untouched : await world.look()
  const request = withNew(scenario.request, { now: instantOf(untouched, before) ?? '' })
  const answer = await ask(server, ready, request, token)
  const present: Present = { from: from - SKEW, to: server.clock.now() + SKEW }
  const after = await world.look()
  if ('faults' in answer) return { ...answer, after }
  return { faults: scenarioFaults(scenario, { answer, before, after, present }), after }
}

async function ask(
  server: Server,
  { tokens }: Ready,
  request: ScenarioRequest,
  by: ScenarioToken,
): Promise<Answer | { readonly faults: readonly Fault[] }> {
  const addressee = {
    url: server.url,
    token: () => tokens.get(by) ?? '',
    patience: () => AbortSignal.timeout(server.timeout),
  }
  try {
    return await sendScenario(addressee, request, by)
  } catch (error) {
    return { faults: [{ what: 'answer', expected: 'an answer', received: reasonOf(error, server) }] }
  }
}
