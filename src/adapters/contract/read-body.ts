import { XMLParser } from 'fast-xml-parser'
import { SyntaxValidator } from 'fast-xml-validator'

/** The body of an error, whichever format it came in. */
export interface ErrorBody {
  readonly code: string
  readonly developerMessage: string
  readonly details?: readonly { readonly key: string; readonly value: string }[]
  readonly userMessage?: string
}

const PROLOG = '<?xml version="1.0" encoding="UTF-8"?>'
const MEMBERS = ['code', 'developerMessage', 'details', 'userMessage']
const parser = new XMLParser({
  ignoreDeclaration: true,
  ignoreAttributes: false,
  parseTagValue: false,
  trimValues: false,
  isArray: (name) => name === 'detail',
})

/**
 * Reads the body of an error.
 * @throws Error when it is not well-formed, or the XML is not written as contract section 2 has it
 */
export function readErrorBody(text: string, format: 'json' | 'xml'): ErrorBody {
  return format === 'json' ? (JSON.parse(text) as ErrorBody) : readXml(text)
}

function readXml(text: string): ErrorBody {
  if (!text.startsWith(PROLOG)) throw new Error(`No XML prolog: ${text}`)
  SyntaxValidator.validate(text)
  const document = parser.parse(text) as { error?: ErrorBody & { details?: { detail: ErrorBody['details'] } } }
  const { error } = document
  if (error === undefined || Object.keys(document).length > 1) throw new Error(`The root is not "error": ${text}`)
  const names = Object.keys(error)
  const inOrder = MEMBERS.filter((name) => names.includes(name))
  if (names.join() !== inOrder.join()) throw new Error(`Not the children of an error, in their order: ${names.join()}`)
  return error.details ? { ...error, details: error.details.detail ?? [] } : error
}
