import type { BrokenRequest } from './node-server.js'

/** The request line with a method that Node does not know. */
export interface UnknownMethod {
  readonly method: string
  readonly target: string
}

const LINE = /([!#$%&'*+.^_`|~0-9A-Za-z-]{1,64}) (\S+) HTTP\/1\.[01]\r?\n/y

/**
 * Finds the request line whose method made Node stop reading. Methods are case-sensitive (RFC 9110, section 9.1), so
 * `patch` is such a method.
 * @returns null where Node stopped for another reason, or the line is incomplete
 */
export function unknownMethodIn({ code, rawPacket, bytesParsed = 0 }: BrokenRequest): UnknownMethod | null {
  if (code !== 'HPE_INVALID_METHOD' || !rawPacket) return null
  const text = rawPacket.toString('latin1')
  LINE.lastIndex = text.lastIndexOf('\n', bytesParsed) + 1
  const [, method, target] = LINE.exec(text) ?? []
  return method === undefined || target === undefined ? null : { method, target }
}
