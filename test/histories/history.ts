import type { Stored } from '../support/stored.js'

/** A user or client, as the journal names it: `user/7`. */
export type Actor = string

/** The rights of a caller; null stands for everything of a kind. */
export interface Rights {
  readonly departments: readonly number[] | null
  readonly actions: readonly string[] | null
  /** Whose work may be taken. */
  readonly users: readonly number[] | null
  /** From which queues work may be taken. */
  readonly queues: readonly number[] | null
}

/** The request of a client, with the ids that it named. */
export type Asked =
  | { readonly kind: 'close' | 'edit'; readonly cases: readonly number[] }
  | { readonly kind: 'pick'; readonly activities: readonly number[] }
  | {
      readonly kind: 'transfer'
      readonly activities: readonly number[]
      readonly to: 'user' | 'queue'
      readonly target: number
    }
  | { readonly kind: 'complete'; readonly activities: readonly number[] }
  /** `made` is the content of the answer; null without one. */
  | { readonly kind: 'create'; readonly case: number | null; readonly made: { activity: number; case: number } | null }
  | { readonly kind: 'note'; readonly case: number; readonly made: { readonly note: number } | null }

/** An operation of a client as the client saw it. A client has one at a time, each in milliseconds of its own. */
export interface Operation {
  readonly by: Actor
  readonly asked: Asked
  /** In milliseconds, by the clock of the services. */
  readonly begin: number
  readonly end: number
  /** Unknown where no answer came: it was done as a whole, or not at all. */
  readonly outcome: 'done' | 'refused' | 'unknown'
  /** The code of the refusal; empty if it was not refused. */
  readonly code: string
}

/**
 * A change that an administrator made around the service; `after` is the highest number of the journal at that moment.
 */
export type Administration = { readonly after: number } & (
  | {
      readonly kind: 'right'
      readonly of: Actor
      readonly right: keyof Rights
      readonly value: number | string
      readonly held: boolean
    }
  | { readonly kind: 'lock'; readonly activity: number }
  | { readonly kind: 'move'; readonly table: 'cases' | 'activities'; readonly id: number; readonly department: number }
)

/** The events in a store from a known beginning to a known end. */
export interface History {
  readonly rights: Readonly<Record<Actor, Rights>>
  /** The department of each queue. */
  readonly queues: Readonly<Record<number, number>>
  readonly before: Pick<Stored, 'cases' | 'activities'>
  readonly operations: readonly Operation[]
  readonly administration: readonly Administration[]
  readonly after: Stored
}
