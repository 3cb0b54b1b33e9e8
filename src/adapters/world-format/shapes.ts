import type { Caller } from '../../domain/auth-context.js'
import { id, type Member, type Report, unfit } from './members.js'
import { stepsOf } from './steps.js'

/** A member that may be absent, or null to the same effect; `fallback` stands for it then. */
export function optional<T, F>(member: Member<T>, fallback: F): Member<T | F> {
  return (value, report) => (value === undefined || value === null ? fallback : member(value, report))
}

/** A member that must be given, if only as null. */
export function nullable<T>(member: Member<T>): Member<T | null> {
  return (value, report) => (value === null ? null : member(value, report))
}

/** A list; what it holds several times counts once. */
export function listOf(item: Member<string>): Member<readonly string[]> {
  return (value, report) => {
    if (!Array.isArray(value)) {
      unfit(value, report, 'a list')
      return undefined
    }
    const items = value.map((one: unknown, index) => item(one, within(report, `[${String(index)}]`)))
    return [...new Set(items.filter((one) => one !== undefined))]
  }
}

/** An object of these members and no other. */
export function object<T extends object>(members: { readonly [M in keyof T]: Member<T[M]> }): Member<T> {
  const readers = Object.entries<Member<unknown>>(members)
  return (value, report) => {
    if (!isObject(value)) {
      unfit(value, report, 'an object')
      return undefined
    }
    const read: Record<string, unknown> = {}
    for (const [key, member] of readers) read[key] = member(value[key], within(report, `.${key}`))
    for (const key of Object.keys(value)) if (!Object.hasOwn(members, key)) report('is unknown.', stepsOf([key]))
    return read as T
  }
}

/** Who did something: the id of a user, or `{"client": id}`. */
export const caller: Member<Caller> = (value, report) => {
  const client = isObject(value) ? ofClient(value, report) : null
  const by = client === null ? id(value, report) : client?.client
  return by === undefined ? undefined : { actor: client === null ? 'user' : 'client', id: by }
}

const ofClient = object<{ client: string }>({ client: id })

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function within(report: Report, place: string): Report {
  return (problem, at = '') => {
    report(problem, place + at)
  }
}
