/** A check for an option, and its description. */
export interface Option {
  readonly takes: (value: unknown) => boolean
  /** The description of the check, to stand behind *must*: e.g. `be a number`. */
  readonly must: string
  /** Whether the option may be left out. */
  readonly optional?: boolean
}

/**
 * Checks that an object has the options of a table, with valid values, and no others.
 * @param of the owner of the options, e.g. `casework`, or `casework: tokens`
 * @throws TypeError with one sentence that names the first option that is wrong
 */
export function requireOptions(of: string, given: unknown, table: Readonly<Record<string, Option>>): void {
  if (!isObject(given)) throw new TypeError(`${of}: the options must be an object.`)
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(table, name)) {
      throw new TypeError(`${of}: there is no option "${name}"; there are ${Object.keys(table).join(', ')}.`)
    }
  }
  for (const [name, { takes, must, optional = false }] of Object.entries(table)) {
    const value = given[name]
    if (optional && value === undefined) continue
    if (!takes(value)) throw new TypeError(`${of}: the option "${name}" must ${must}.`)
  }
}

/** Whether a value is an object, but no list and no function. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a value is a whole number from 1 up. */
export function isPositive(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) > 0
}

/** An optional text. */
export const TEXT: Option = { takes: (value) => typeof value === 'string', must: 'be a text', optional: true }

/** The prefix of every path. */
export const BASE_PATH: Option = {
  takes: (value) => typeof value === 'string' && /^(\/[A-Za-z0-9._~-]+)*$/.test(value),
  must: 'be empty, or a path such as /core/casemgr/v3 without a slash at its end',
  optional: true,
}
