/** A request before it is bytes: the mutations change it, and the checks derive from it the possible answers. */
export interface Draft {
  readonly method: string
  /** One character a byte, like all of it. */
  readonly target: string
  readonly version: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: string
  readonly framing: Framing
  readonly lineEnd: '\r\n' | '\n'
  /** Whether it carries the token of a caller with rights; without one, no answer may be a 2xx. */
  readonly isAuthentic: boolean
  /** The language that an answer must have; null if that is open. */
  readonly format: 'json' | 'xml' | null
  /** The format that an answer must have; null if that is open. */
  readonly language: string | null
}

/**
 * How the body is announced: not at all where there is none, truly, in chunks, with fewer bytes than come (the rest is
 * another request, or none), with more, or in ways that contradict each other.
 */
export type Framing = 'true' | 'chunks' | 'short' | 'long' | 'both' | 'broken chunks' | 'not at all'

/** Whether the end of the request can be told from its text, so that it has exactly one answer. */
export function isSound({ framing }: Draft): boolean {
  return framing === 'true' || framing === 'chunks'
}

/** Whether the service has to wait for more bytes. */
export function isUnfinished({ framing }: Draft): boolean {
  return framing === 'long'
}

/** The request as it goes over the wire. */
export function toText(draft: Draft): string {
  const { method, target, version, headers, lineEnd } = draft
  const framed = frame(draft)
  const lines = [...headers, ...framed.headers].map(([name, value]) => `${name}: ${value}`)
  return [`${method} ${target} ${version}`.trimEnd(), ...lines, '', framed.body].join(lineEnd)
}

interface Framed {
  readonly headers: readonly (readonly [string, string])[]
  readonly body: string
}

const CHUNKED = ['Transfer-Encoding', 'chunked'] as const

function frame({ body, framing }: Draft): Framed {
  const length = (bytes: number) => ['Content-Length', String(bytes)] as const
  switch (framing) {
    case 'true':
      return { headers: body === '' ? [] : [length(body.length)], body }
    case 'chunks':
      return { headers: [CHUNKED], body: chunks(body) }
    case 'short':
      return { headers: [length(Math.floor(body.length / 2))], body }
    case 'long':
      return { headers: [length(body.length + 100)], body }
    case 'both':
      return { headers: [length(body.length), CHUNKED], body: chunks(body) }
    case 'broken chunks':
      return { headers: [CHUNKED], body: `zz\r\n${body}\r\n0\r\n\r\n` }
    case 'not at all':
      return { headers: [], body }
  }
}

function chunks(body: string): string {
  const pieces = body.match(/[^]{1,50}/g) ?? []
  return `${pieces.map((piece) => `${piece.length.toString(16)}\r\n${piece}\r\n`).join('')}0\r\n\r\n`
}
