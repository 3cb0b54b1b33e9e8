import type { CaseRow } from '../cases/case-row.js'

/** The names of departments, owners and customers that the page has seen, by their ids. */
export type KnownNames = Readonly<Record<'department' | 'owner' | 'customer', ReadonlyMap<string, string>>>

/** Before anything is seen. */
export const NO_NAMES: KnownNames = { department: new Map(), owner: new Map(), customer: new Map() }

/** The names known before and those in the rows: the API has no list of departments, so the cases tell them. */
export function withNamesOf(rows: readonly CaseRow[], before: KnownNames): KnownNames {
  const known = {
    department: new Map(before.department),
    owner: new Map(before.owner),
    customer: new Map(before.customer),
  }
  for (const { shown } of rows) {
    if (!shown) continue
    const { department, owner, customer } = shown
    known.department.set(department.id, department.name)
    if (owner.user) known.owner.set(owner.user.id, `${owner.user.firstName} ${owner.user.lastName}`)
    if (customer) known.customer.set(customer.id, customer.customerName)
  }
  return known
}
