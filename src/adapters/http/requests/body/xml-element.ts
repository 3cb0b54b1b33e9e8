import { XMLParser } from 'fast-xml-parser'
import { SyntaxValidator } from 'fast-xml-validator'
import { resolveReferences } from './xml-references.js'

/** An element of an XML document. */
export interface XmlElement {
  readonly name: string
  /** Without namespace declarations. */
  readonly attributes: readonly (readonly [name: string, value: string])[]
  readonly children: readonly XmlElement[]
  /** The text of the element itself, whitespace included. */
  readonly text: string
}

type Node = Readonly<Record<string, unknown>>

const TEXT = '#text'
const CDATA = '#cdata'
const ATTRIBUTES = ':@'
const DEEPEST = 16
const LITERAL = /<!\[CDATA\[[^]*?\]\]>|<!--[^]*?-->/g
const STRICT = { invalidCharSequence: { comment: true, tagValue: true, attrLt: true } } as const
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  ignoreDeclaration: true,
  ignorePiTags: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  cdataPropName: CDATA,
  // The parser does not count the innermost element.
  maxNestedTags: DEEPEST - 1,
  // `resolveReferences` reads references, since the parser leaves some of them as they are.
  processEntities: false,
  onDangerousProperty: (name) => name,
})

/** The encoding in the XML declaration of a document; null where there is none. */
export function encodingIn(text: string): string | null {
  return /^<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)/.exec(text)?.[1] ?? null
}

/**
 * Reads an XML document. A document type definition is refused, so that nothing expands.
 * @throws Error for a document that is not well-formed, has such a definition, or is nested too deeply
 */
export function parseXml(text: string): XmlElement {
  SyntaxValidator.validate(text, STRICT)
  if (text.replace(LITERAL, '').includes('<!DOCTYPE')) throw new Error('A document type definition')
  const nodes = parser.parse(text.replace(/\r\n?/g, '\n')) as Node[]
  const [root, ...others] = nodes.map(toElement).filter((element) => element !== null)
  // The validator accepts elements behind an empty root.
  if (!root || others.length > 0) throw new Error('Not one root element')
  return root
}

/** The element of a parsed node; null where the node is text. */
function toElement(node: Node): XmlElement | null {
  const name = Object.keys(node).find((key) => key !== ATTRIBUTES && key !== TEXT && key !== CDATA)
  if (name === undefined) return null
  const content = node[name] as readonly Node[]
  const attributes = Object.entries((node[ATTRIBUTES] ?? {}) as Readonly<Record<string, string>>)
  return {
    name,
    attributes: attributes
      .filter(([attribute]) => !/^xmlns(:|$)/.test(attribute))
      .map(([attribute, value]) => [attribute, resolveReferences(value)] as const),
    children: content.map(toElement).filter((child) => child !== null),
    text: content.map(textOf).join(''),
  }
}

function textOf(node: Node): string {
  if (CDATA in node) return (node[CDATA] as readonly Node[]).map((part) => String(part[TEXT])).join('')
  return TEXT in node ? resolveReferences(String(node[TEXT])) : ''
}
