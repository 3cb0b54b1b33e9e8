import Type from 'typebox'

/** An object of the service has no member that it does not name. */
export const CLOSED = { additionalProperties: false } as const

/** How an id is written (`domain/id.ts`). */
export const ID_PATTERN = '[1-9][0-9]{0,18}'

/** An id of something. */
export function idSchema(
  options: { readonly description?: string; readonly examples?: readonly string[]; readonly xml?: object } = {},
): Type.TString {
  return Type.String({ pattern: `^${ID_PATTERN}$`, ...options })
}
