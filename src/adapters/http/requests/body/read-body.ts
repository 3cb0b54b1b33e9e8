import type { FastifyRequest } from 'fastify'
import type { Static, TObject } from 'typebox'
import { Compile, type Validator } from 'typebox/compile'
import { Refusal, refusal } from '../../../../domain/errors.js'
import type { Format } from '../../negotiation/format.js'
import { bodyProblem } from './body-problem.js'
import { namesCharset, readMediaType, refuseDeclared, refuseEncoded } from './media-type.js'
import { encodingIn, parseXml } from './xml-element.js'
import { valueOf } from './xml-value.js'

/** What an operation takes as its body. */
export interface BodyShape<S extends TObject = TObject> {
  /** The name of the XML root element. */
  readonly root: string
  /** Of what JSON says, and XML too once it is read. */
  readonly schema: S
  readonly validator: Validator
}

/** A body of a schema, compiled once. */
export function bodyShape<S extends TObject>(root: string, schema: S): BodyShape<S> {
  return { root, schema, validator: Compile<TObject>(schema) }
}

/**
 * Reads the body of a request, in JSON or XML.
 * @throws Refusal 400-264 without a body, 415-900, 413-900 for XML of too many tags and attributes, 400-900 for one that is not well-formed, 400-146, 400-147,
 *   400-152 or 400-913 for one that is not of the shape
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

/** Several times what the longest list has that an operation takes: 75 activities of two members each. */
const MOST_MARKS = 2_048

function fromXml(body: Uint8Array, { root, schema }: BodyShape, type: string | undefined): unknown {
  // A parser's work grows with tags and attributes, not with bytes: a body of nothing else would hold everybody up.
  if (marksIn(body) > MOST_MARKS) throw refusal('413-900', {})
  const element = parsed('xml', body, (text) => {
    if (!namesCharset(type)) refuseDeclared(encodingIn(text))
    return parseXml(text)
  })
  if (element.name !== root) throw refusal('400-147', { attribute: element.name })
  return valueOf(element, schema)
}

const [TAG, ATTRIBUTE] = Buffer.from('<=')

/** How many tags and attributes a document may have: no more than it has of their characters. */
function marksIn(body: Uint8Array): number {
  let count = 0
  for (const byte of body) if (byte === TAG || byte === ATTRIBUTE) count += 1
  return count
}

const decoder = new TextDecoder('utf-8', { fatal: true })

/** What a parser makes of a body; whatever it cannot take, bytes that are no UTF-8 too, is not well-formed. */
function parsed<T>(format: Format, body: Uint8Array, parse: (text: string) => T): T {
  try {
    return parse(decoder.decode(body))
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw refusal('400-900', { format: format.toUpperCase() })
  }
}
