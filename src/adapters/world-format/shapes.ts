import type { Caller } from '../../domain/auth-context.js'
import { id, type Member, type Report, type Schema, unfit } from './members.js'
import { stepsOf } from './steps.js'

/** A member that may be absent, or null to the same effect; `fallback` stands for it then. */
export function optional<T, F>(member: Member<T>, fallback: F): Member<T | F> {
  const read = (value: unknown, report: Report) =>
    value === undefined || value === null ? fallback : member(value, report)
  return Object.assign(read, { schema: orNull(member), isOptional: true as const })
}

/** A member that must be given, if only as null. */
export function nullable<T>(member: Member<T>): Member<T | null> {
  const read = (value: unknown, report: Report) => (value === null ? null : member(value, report))
  return Object.assign(read, { schema: orNull(member) })
}

/** A list; an item that it holds several times counts once. */
export function listOf<T extends string>(item: Member<T>): Member<readonly T[]> {
  const read = (value: unknown, report: Report) => {
    if (!Array.isArray(value)) {
      unfit(value, report, 'a list')
      return undefined
    }
    const items = value.map((one: unknown, index) => item(one, within(report, `[${String(index)}]`)))
    return [...new Set(items.filter((one) => one !== undefined))]
  }
  return Object.assign(read, { schema: { type: 'array', items: item.schema } })
}

/** A list as `listOf` reads it that is not empty. */
export function someOf<T extends string>(item: Member<T>): Member<readonly T[]> {
  const list = listOf(item)
  const read = (value: unknown, report: Report) => {
    if (!Array.isArray(value) || value.length > 0) return list(value, report)
    unfit(value, report, 'a list that is not empty')
    return undefined
  }
  return Object.assign(read, { schema: { ...list.schema, minItems: 1 } })
}

/** An object of these members and no other. */
export function object<T extends object>(members: { readonly [M in keyof T]: Member<T[M]> }): Member<T> {
  const readers = Object.entries<Member<unknown>>(members)
  const read = (value: unknown, report: Report) => {
    if (!isObject(value)) {
      unfit(value, report, 'an object')
      return undefined
    }
    const found: Record<string, unknown> = {}
    for (const [key, member] of readers) found[key] = member(value[key], within(report, `.${key}`))
    for (const key of Object.keys(value)) if (!Object.hasOwn(members, key)) report('is unknown.', stepsOf([key]))
    return found as T
  }
  return Object.assign(read, { schema: objectSchema(readers) })
}

const ofClient = object<{ client: string }>({ client: id })

/** The author of a change: the id of a user, or `{"client": id}`. */
export const caller = Object.assign(readCaller, {
  schema: { anyOf: [id.schema, ofClient.schema] },
}) satisfies Member<Caller>

function readCaller(value: unknown, report: Report): Caller | undefined {
  const client = isObject(value) ? ofClient(value, report) : null
  const by = client === null ? id(value, report) : client?.client
  return by === undefined ? undefined : { actor: client === null ? 'user' : 'client', id: by }
}

const acting = object<{ user: string; client: string }>({ user: id, client: id })

/** The author of a change as `caller`, or `{"user": id, "client": id}` for a client that acted for a user. */
export const actingCaller: Member<Caller> = Object.assign(readActingCaller, {
  schema: { anyOf: [...caller.schema.anyOf, acting.schema] },
})

function readActingCaller(value: unknown, report: Report): Caller | undefined {
  if (!isObject(value) || !('user' in value)) return caller(value, report)
  const { user, client } = acting(value, report) ?? {}
  return user === undefined || client === undefined ? undefined : { actor: 'user', id: user, through: client }
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function objectSchema(members: readonly (readonly [string, Member<unknown>])[]): Schema {
  return {
    type: 'object',
    properties: Object.fromEntries(members.map(([name, { schema }]) => [name, schema])),
    required: members.flatMap(([name, { isOptional }]) => (isOptional ? [] : [name])),
    additionalProperties: false,
  }
}

function orNull({ schema }: Member<unknown>): Schema {
  return { anyOf: [schema, { type: 'null' }] }
}

function within(report: Report, place: string): Report {
  return (problem, at = '') => {
    report(problem, place + at)
  }
}
