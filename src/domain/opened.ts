import { type CaseFacts, isOpenCase } from './case.js'
import type { Id } from './id.js'
import type { Stamp, UnitOfWork } from './ports.js'

/** Reopens a case that is closed, so that work can be added to it; returns its id. */
export async function opened({ id, status }: CaseFacts, stamp: Stamp, { cases }: UnitOfWork): Promise<Id> {
  if (!isOpenCase(status)) await cases.reopen([id], stamp)
  return id
}
