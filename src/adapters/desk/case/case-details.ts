import type { Person, ShownCase } from '../cases/case-row.js'

/** A user or a client application. */
export interface Doer {
  readonly user?: Person
  readonly client?: { readonly id: string; readonly name: string }
}

/** A case with all that the page shows of it on its own. */
export interface CaseDetails extends ShownCase {
  readonly description?: string
  readonly solution?: string
  readonly created: string
  readonly createdBy?: Doer
  readonly lastClosed?: string
}

/** A note as the page shows it. */
export interface ShownNote {
  readonly id: string
  readonly content: string
  readonly created: string
  readonly createdBy?: Doer
}

/** The name of a user or a client; an empty text where there is none. */
export function nameOf({ user, client }: Doer = {}): string {
  return user ? `${user.firstName} ${user.lastName}` : (client?.name ?? '')
}
