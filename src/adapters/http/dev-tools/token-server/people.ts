import type { Id } from '../../../../domain/id.js'

/** A user, as the page of the sign-in shows one. */
export interface Person {
  readonly id: Id
  readonly name: string
  readonly userName: string
  /** The names of the departments within reach, the home first; null for all. */
  readonly departments: readonly string[] | null
  /** The names of the actions that are granted. */
  readonly actions: readonly string[]
  /** The names of the queues and users whose activities the user may pull. */
  readonly pulls: readonly string[]
}

/** The users to choose from, and the names of clients. */
export interface People {
  readonly users: readonly Person[]
  /** The name of each client by its id. */
  readonly clients: ReadonlyMap<Id, string>
}

/** The users in whose name, user name, id or departments a text occurs. */
export function matching(users: readonly Person[], text: string): readonly Person[] {
  const wanted = text.trim().toLowerCase()
  return users.filter(({ id, name, userName, departments }) =>
    [id, name, userName, ...(departments ?? [])].some((shown) => shown.toLowerCase().includes(wanted)),
  )
}
