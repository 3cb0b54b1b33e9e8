import type { Instant } from '../../../domain/instant.js'
import type { Doer, UserName } from '../../../domain/named.js'
import type { Catalogue } from '../locales/catalogue.js'

/** What a view needs besides the record: the texts of the caller's language, and what stands before every path. */
export interface Setting {
  readonly texts: Catalogue
  readonly base: string
}

/** How each member of a representation is made from a record; what a record does not have is undefined. */
export type Members<T, M extends string> = Readonly<Record<M, (record: T, setting: Setting) => unknown>>

/** Shows the chosen members of a record, and nothing else. */
export function show<T, M extends string>(record: T, members: Members<T, M>, chosen: readonly M[], setting: Setting) {
  const shown: Record<string, unknown> = {}
  for (const member of chosen) shown[member] = members[member](record, setting)
  return shown
}

/** The one link of a record or of something that it mentions. */
export function linkTo(rel: string, href: string) {
  return [{ rel, href }]
}

/** A value with its text; a word that no catalogue knows stands for itself. */
export function labelled(value: string, texts: Readonly<Record<string, string>>) {
  return { value, displayValue: Object.hasOwn(texts, value) ? texts[value] : value }
}

/** An instant in ISO 8601, UTC, with milliseconds. */
export function instantView(at: Instant | null): string | undefined {
  return at === null ? undefined : new Date(at).toISOString()
}

/** A user by id and name. */
export function userView({ id, firstName, lastName }: UserName) {
  return { id, firstName, lastName }
}

/** Whoever did something: a user or a client application. */
export function doerView(doer: Doer | null) {
  if (doer === null) return undefined
  return doer.actor === 'user' ? { user: userView(doer) } : { client: { id: doer.id, name: doer.name } }
}
