import type { Id } from '../../../domain/id.js'
import type { Stamp } from '../../../domain/ports.js'
import { actorText } from '../actor.js'
import type { Lane, Step } from './lane.js'

/** A step that a lane waits for. */
export interface Call {
  readonly lane: Lane
  readonly step: Step
  readonly ids: readonly Id[]
  readonly stamp: Stamp | undefined
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

/** The ids of several calls, in the order of the calls. */
export function idsOf(calls: readonly Call[]): readonly Id[] {
  const [only] = calls
  return only && calls.length === 1 ? only.ids : calls.flatMap(({ ids }) => ids)
}

/** A call that changes something. */
export type Stamped = Call & { readonly stamp: Stamp }

/** Calls by who changes something, and when. */
export function byStamp(calls: readonly Call[]): [Stamped, ...Stamped[]][] {
  const groups = new Map<string, [Stamped, ...Stamped[]]>()
  for (const call of calls as readonly Stamped[]) {
    const key = `${actorText(call.stamp.by)} ${String(call.stamp.at)}`
    const group = groups.get(key)
    if (group) group.push(call)
    else groups.set(key, [call])
  }
  return [...groups.values()]
}
