import type { Id } from './id.js'

/** A department, a queue, a customer or a client application, as others refer to it. */
export interface Named {
  readonly id: Id
  readonly name: string
}

/** A user, as others refer to one. */
export interface UserName {
  readonly id: Id
  readonly firstName: string
  readonly lastName: string
}

/** Whoever did something. */
export type Doer = ({ readonly actor: 'user' } & UserName) | ({ readonly actor: 'client' } & Named)
