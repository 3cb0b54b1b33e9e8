import type { FastifyRequest } from 'fastify'
import type { Static, TObject } from 'typebox'
import { Compile, type Validator } from 'typebox/compile'
import { Refusal, refusal } from '../../../../domain/errors.js'
import type { Format } from '../../negotiation/format.js'
import { bodyProblem } from './body-problem.js'
import { namesCharset, readMediaType, refuseDeclared, refuseEncoded } from './media-type.js'
import { encodingIn, parseXml } from './xml-element.js'
import { valueOf } from './xml-value.js'

/** The shape of a request body. */
export interface BodyShape<S extends TObject = TObject> {
  /** The name of the XML root element. */
  readonly root: string
  /** The schema of the body in JSON; XML is converted first. */
  readonly schema: S
  readonly validator: Validator
}

/** Compiles the shape of a body. */
export function bodyShape<S extends TObject>(root: string, schema: S): BodyShape<S> {
  return { root, schema, validator: Compile<TObject>(schema) }
}

/**
 * Reads the body of a request, in JSON or XML.
 * @throws Refusal 400-264 without a body, 415-900 for another type or encoding, 413-900 for XML of too many tags and
 *   attributes, 400-900 for a body that is not well-formed, and 400-146, 400-147, 400-152 or 400-913 for a body without
 *   the right shape
 */
export function readBody<S extends TObject>({ body, headers }: FastifyRequest, shape: BodyShape<S>): Static<S> {
  if (!(body instanceof Uint8Array) || body.length === 0) throw refusal('400-264', {})
  refuseEncoded(headers['content-encoding'])
  const type = headers['content-type']
  const format = readMediaType(type)
  const value = format === 'json' ? parsed<unknown>(format, body, JSON.parse) : fromXml(body, shape, type)
  if (shape.validator.Check(value)) return value as Static<S>
  throw new Refusal(bodyProblem(value, shape.schema, shape.validator))
}

/** The longest list that an operation takes, 75 activities, has about 450. */
const MOST_MARKS = 1_024

function fromXml(body: Uint8Array, { root, schema }: BodyShape, type: string | undefined): unknown {
  // The work of the parser grows with tags and attributes: a body full of them would block the event loop.
  if (marksIn(body) > MOST_MARKS) throw refusal('413-900', {})
  const element = parsed('xml', body, (text) => {
    if (!namesCharset(type)) refuseDeclared(encodingIn(text))
    return parseXml(text)
  })
  if (element.name !== root) throw refusal('400-147', { attribute: element.name })
  return valueOf(element, schema)
}

const [OPENING, CLOSING, EQUALS] = Buffer.from('<>=')
const BLANKS: ReadonlySet<number> = new Set(Buffer.from(' \t\r\n'))

/** An upper bound of the tags and attributes of a document; an attribute may lack its value, or the blank before it. */
function marksIn(body: Uint8Array): number {
  let count = 0
  let isInTag = false
  for (const byte of body) {
    if (byte === OPENING) isInTag = true
    else if (byte === CLOSING) isInTag = false
    if (byte === OPENING || byte === EQUALS || (isInTag && BLANKS.has(byte))) count += 1
  }
  return count
}

const decoder = new TextDecoder('utf-8', { fatal: true })

/** Parses a body. A body that the parser refuses, or that is no UTF-8, is not well-formed. */
function parsed<T>(format: Format, body: Uint8Array, parse: (text: string) => T): T {
  try {
    return parse(decoder.decode(body))
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw refusal('400-900', { format: format.toUpperCase() })
  }
}
