import { itemFaults } from '../effect-faults.js'
import { differences, type Fault } from '../fault.js'
import type { State } from '../state.js'
import { CannotVerify } from './cannot-verify.js'
import { lookAt } from './look.js'
import type { Server } from './server.js'
import { type Observer, observersOf, readWorld, stateOfWorld } from './world-state.js'

/** A world that a server holds, and the observer who looks at it. */
export interface HeldWorld {
  readonly observer: Observer
  look(): Promise<State>
  /**
   * Looks whether the world is as at the start.
   * @throws CannotVerify where it is not
   */
  lookAnew(): Promise<State>
}

/**
 * Finds an observer who can look at a world.
 * @throws CannotVerify where there is none
 */
export async function heldWorld(server: Server, name: string): Promise<HeldWorld> {
  const world = await readWorld(name)
  const { observer, token } = await observerOf(server, observersOf(world), name)
  const untouched = stateOfWorld(world, observer)
  const look = () => lookAt(server, token)
  return {
    observer,
    look,
    async lookAnew() {
      const state = await look()
      const [fault, ...others] = stateFaults(untouched, state)
      if (fault === undefined) return state
      throw new CannotVerify(
        `The server does not hold the world "${name}" as it is at the start: ${inWords(fault)}` +
          (others.length === 0 ? '' : ` And ${String(others.length)} more differences.`),
      )
    },
  }
}

/** Where two looks at a world differ. */
export function stateFaults(expected: State, received: State): Fault[] {
  return [
    ...itemFaults('case', expected.cases, received.cases),
    ...itemFaults('activity', expected.activities, received.activities),
    ...(received.notes === null ? [] : itemFaults('note', expected.notes ?? [], received.notes)),
    ...(received.webhooks === null ? [] : itemFaults('webhook', expected.webhooks ?? [], received.webhooks)),
    ...(received.journal === null ? [] : differences('journal', expected.journal, received.journal)),
  ]
}

async function observerOf(server: Server, observers: readonly Observer[], world: string) {
  for (const observer of observers) {
    const token = await server.tokenOf(observer.token)
    if (token !== null) return { observer, token }
  }
  throw new CannotVerify(
    `There is no token of a caller of the world "${world}". Give one, best of client 7, which sees all of it: ` +
      'verify looks at the world before it sends anything else.',
  )
}

function inWords({ what, expected, received }: Fault): string {
  const [one, other] = [expected, received].map((value) => JSON.stringify(value).slice(0, 200))
  return `${what} is ${String(other)}, not ${String(one)}.`
}
