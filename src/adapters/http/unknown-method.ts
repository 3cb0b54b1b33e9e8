import type { BrokenRequest } from './node-server.js'

/** The line of a request whose method Node does not know. */
export interface UnknownMethod {
  readonly method: string
  readonly target: string
}

const LINE = /([!#$%&'*+.^_`|~0-9A-Za-z-]{1,64}) (\S+) HTTP\/1\.[01]\r?\n/y

/**
 * Finds the line where Node stopped reading because of the method: methods are told apart by case, so that `patch` is
 * another one than `PATCH` (RFC 9110, section 9.1).
 * @returns null where it stopped for another reason, or no whole line is there
 */
export function unknownMethodIn({ code, rawPacket, bytesParsed = 0 }: BrokenRequest): UnknownMethod | null {
  if (code !== 'HPE_INVALID_METHOD' || !rawPacket) return null
  const text = rawPacket.toString('latin1')
  LINE.lastIndex = text.lastIndexOf('\n', bytesParsed) + 1
  const [, method, target] = LINE.exec(text) ?? []
  return method === undefined || target === undefined ? null : { method, target }
}
