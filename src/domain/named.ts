import type { Id } from './id.js'

/** A department, a queue, a customer or a client application, as other records refer to it. */
export interface Named {
  readonly id: Id
  readonly name: string
}

/** A user, as other records refer to one. */
export interface UserName {
  readonly id: Id
  readonly firstName: string
  readonly lastName: string
}

/** The user or client that did something. */
export type Doer = ({ readonly actor: 'user' } & UserName) | ({ readonly actor: 'client' } & Named)
