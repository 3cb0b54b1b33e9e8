import { XMLParser } from 'fast-xml-parser'
import { SyntaxValidator } from 'fast-xml-validator'

/** A list as JSON shows it; XML is read into the same shape, with every value a text. */
export interface ListBody {
  readonly case?: readonly { readonly id: string }[]
  readonly activity?: readonly { readonly id: string }[]
  readonly paginationInfo?: { readonly link: readonly { readonly rel: string; readonly href: string }[] }
}

const PROLOG = '<?xml version="1.0" encoding="UTF-8"?>'
const LISTS = /^(cases\.case|activities\.activity|.*\.link)$/
const parser = new XMLParser({
  ignoreDeclaration: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: false,
  isArray: (_name, path) => LISTS.test(String(path)),
})

/**
 * Reads the body of an answer that shows cases or activities.
 * @throws Error when it is not well-formed, or the XML has another root than that
 */
export function readListBody(text: string, format: 'json' | 'xml'): ListBody {
  if (format === 'json') return JSON.parse(text) as ListBody
  if (!text.startsWith(PROLOG)) throw new Error(`No XML prolog: ${text}`)
  SyntaxValidator.validate(text)
  const document = parser.parse(text) as { cases?: ListBody; activities?: ListBody }
  const body = document.cases ?? document.activities
  if (body === undefined || Object.keys(document).length > 1) throw new Error(`Not the root of a list: ${text}`)
  return body
}

/** What a JSON body tells, as XML tells it: every value a text. */
export function asTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asTexts)
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, asTexts(member)]))
}
