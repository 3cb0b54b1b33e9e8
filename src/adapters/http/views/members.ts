import type { TSchema } from 'typebox'
import type { Instant } from '../../../domain/instant.js'
import type { Doer, UserName } from '../../../domain/named.js'
import type { Catalogue } from '../locales/catalogue.js'
import type { Shown } from './shapes.js'

/** What a view needs besides the record: the texts of the negotiated language, and the prefix of every path. */
export interface Setting {
  readonly texts: Catalogue
  readonly base: string
}

/** How each member of a shape is made from a record. A member that the record lacks is undefined. */
export type Members<T, P extends Record<string, TSchema>> = {
  readonly [M in keyof P]: (record: T, setting: Setting) => Shown<P>[M]
}

/** Shows the chosen members of a record, and nothing else. */
export function show<T, M extends string>(
  record: T,
  members: Readonly<Record<M, (record: T, setting: Setting) => unknown>>,
  chosen: readonly M[],
  setting: Setting,
) {
  const shown: Record<string, unknown> = {}
  for (const member of chosen) shown[member] = members[member](record, setting)
  return shown
}

/** The one link of a record or of something that it mentions. */
export function linkTo(rel: string, href: string) {
  return [{ rel, href }]
}

/** A value with its text. A word that no catalogue knows is its own text. */
export function labelled<V extends string>(value: V, texts: Readonly<Record<string, string>>) {
  return { value, displayValue: (Object.hasOwn(texts, value) ? texts[value] : undefined) ?? value }
}

/** An instant in ISO 8601, UTC, with milliseconds. */
export function instantView(at: Instant): string {
  return new Date(at).toISOString()
}

/** The same where there may be none. */
export function instantViewIfAny(at: Instant | null): string | undefined {
  return at === null ? undefined : instantView(at)
}

/** A user by id and name. */
export function userView({ id, firstName, lastName }: UserName) {
  return { id, firstName, lastName }
}

/** The user or the client application that did something. */
export function doerView(doer: Doer | null) {
  if (doer === null) return undefined
  return doer.actor === 'user' ? { user: userView(doer) } : { client: { id: doer.id, name: doer.name } }
}
