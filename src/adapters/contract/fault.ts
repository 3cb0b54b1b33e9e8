import { isDeepStrictEqual } from 'node:util'

/** Something that is not as the contract has it. */
export interface Fault {
  readonly what: string
  readonly expected: unknown
  readonly received: unknown
}

/** A fault where two values are not the same, else none. */
export function faultUnlessSame(what: string, expected: unknown, received: unknown): Fault[] {
  return isDeepStrictEqual(expected, received) ? [] : [{ what, expected: expected ?? null, received: received ?? null }]
}

/** A fault for each place in which two values of JSON differ. */
export function differences(what: string, expected: unknown, received: unknown): Fault[] {
  if (isDeepStrictEqual(expected, received)) return []
  if (Array.isArray(expected) && Array.isArray(received) && expected.length === received.length) {
    return expected.flatMap((one, at) => differences(`${what}[${at}]`, one, received[at]))
  }
  if (isObject(expected) && isObject(received)) {
    const names = new Set([...Object.keys(expected), ...Object.keys(received)])
    return [...names].flatMap((name) => differences(`${what}.${name}`, expected[name], received[name]))
  }
  return faultUnlessSame(what, expected, received)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
