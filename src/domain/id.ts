/**
 * The id of a case, an activity, a user, …: decimal digits without sign or leading zero, `[1-9][0-9]{0,18}`.
 * A store holds ids of up to 15 digits; a longer one is well-formed but never found (contract, section 1).
 */
export type Id = string

const WELL_FORMED = /^[1-9][0-9]{0,18}$/
const STORABLE = /^[1-9][0-9]{0,14}$/

/** Whether a text is written as an id. */
export function isId(text: string): boolean {
  return WELL_FORMED.test(text)
}

/** Whether a text is an id that a store can hold. */
export function isStorableId(text: string): boolean {
  return STORABLE.test(text)
}

/** Whether higher ids are left for all that will ever be created after a record with this id: a tenth of them. */
export function leavesRoom(id: Id): boolean {
  return !/^9[0-9]{14}$/.test(id)
}

/** Orders ids by their numeric value. */
export function compareIds(a: Id, b: Id): number {
  return a.length - b.length || (a < b ? -1 : Number(a > b))
}
