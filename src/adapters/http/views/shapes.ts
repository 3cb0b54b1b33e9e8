import Type, { type Static, type TSchema } from 'typebox'
import { CLOSED, idSchema } from '../schemas.js'

/** The id of what an element stands for: its attribute in XML. */
export const ID = idSchema({ xml: { attribute: true } })

/** Where something can be found. */
export const LINKS = Type.Array(
  Type.Object({ rel: Type.String(), href: Type.String({ format: 'uri-reference' }) }, { title: 'Link', ...CLOSED }),
)

/** An instant in ISO 8601, UTC, with milliseconds. */
export const INSTANT = Type.String({
  format: 'date-time',
  pattern: '^[0-9]{4}-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]\\.[0-9]{3}Z$',
})

/** A value with its text, in the language of the answer. */
const TEXT = { displayValue: Type.String({ description: 'In the language of the answer.' }) }

/** One of some words, with its text. */
export function labelOf<const W extends string>(words: readonly W[]) {
  return Type.Object({ value: Type.Enum(words as W[]), ...TEXT }, CLOSED)
}

/** Any word, with its text. */
export const LABEL = Type.Object({ value: Type.String(), ...TEXT }, { title: 'Label', ...CLOSED })

/** A department or a queue. */
export const NAMED = Type.Object({ id: ID, name: Type.String() }, { title: 'Named', ...CLOSED })

/** A user by id and name. */
export const USER = Type.Object(
  { id: ID, firstName: Type.String(), lastName: Type.String() },
  { title: 'User', ...CLOSED },
)

/** The user or the client application that did something. */
export const DOER = Type.Object(
  { user: Type.Optional(USER), client: Type.Optional(NAMED) },
  { title: 'Doer', description: 'A user or a client application.', minProperties: 1, maxProperties: 1, ...CLOSED },
)

/** The root of a body; `name` is that of its XML element. */
export function rootOf<P extends Record<string, TSchema>>(name: string, title: string, members: P) {
  return Type.Object(members, { title, xml: { name }, ...CLOSED })
}

/** A member of an object, by its schema; `undefined` only where it may be absent. */
export type Shown<P extends Record<string, TSchema>> = Required<{
  [M in keyof P]: P[M] extends { '~optional': true } ? Static<P[M]> | undefined : Static<P[M]>
}>
