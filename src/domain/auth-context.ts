import type { Id } from './id.js'

/** The user or client that calls. User 7 and client 7 are two different callers (contract, section 4). */
export interface Caller {
  readonly actor: 'user' | 'client'
  readonly id: Id
  /** The client application that acts for a user, by a token that names both; absent where a caller acts for itself. */
  readonly through?: Id
}

/** An action on a resource, as roles grant it (contract, section 5: `roles[].actions`). */
export type Action =
  | 'Case:Close'
  | 'Case:Edit'
  | 'Case:Delete Notes'
  | 'Activity:Pick Activities'
  | 'Activity:Unpin'
  | 'Activity:Complete'

/** A user's rights, as the store has them now. */
export interface UserContext {
  readonly actor: 'user'
  readonly id: Id
  /** Null for a global user, who reaches every department. */
  readonly homeDepartment: Id | null
  readonly foreignDepartments: ReadonlySet<Id>
  readonly actions: ReadonlySet<string>
  /** The users and queues whose activities the user may pull. */
  readonly pull: { readonly users: ReadonlySet<Id>; readonly queues: ReadonlySet<Id> }
  /** The registration of the client application that acts for the user; absent where none does. */
  readonly through?: ClientContext
}

/** A client application's registration, as the store has it now. */
export interface ClientContext {
  readonly actor: 'client'
  readonly id: Id
  /** Only clients of type `API` may call. */
  readonly type: string
  /** The departments that the client is limited to; null for no limit. */
  readonly departments: ReadonlySet<Id> | null
}

export type AuthContext = UserContext | ClientContext

/** Whether a department is within the caller's reach (contract, section 1, permissions 3, 4 and 6). */
export function reaches(by: AuthContext, department: Id): boolean {
  if (by.actor === 'client') return by.departments === null || by.departments.has(department)
  return by.homeDepartment === null || by.homeDepartment === department || by.foreignDepartments.has(department)
}

/** The departments within the caller's reach; null for all of them. */
export function departmentsOf(by: AuthContext): readonly Id[] | null {
  if (by.actor === 'client') return by.departments && [...by.departments]
  return by.homeDepartment === null ? null : [by.homeDepartment, ...by.foreignDepartments]
}

/** Whether an action is granted: client applications need none (contract, section 1, permission 6). */
export function allows(by: AuthContext, action: Action): boolean {
  return by.actor === 'client' || by.actions.has(action)
}
