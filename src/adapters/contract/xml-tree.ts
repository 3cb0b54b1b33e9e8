import { isDeepStrictEqual } from 'node:util'
import { XMLParser } from 'fast-xml-parser'
import { SyntaxValidator } from 'fast-xml-validator'
import type { Fault } from './fault.js'

/** An element as contract section 3 has them: at most an id beside its name, and children or a text. */
export interface XmlTree {
  readonly name: string
  readonly id: string | null
  readonly children: readonly XmlTree[]
  readonly text: string
}

type Node = Readonly<Record<string, unknown>>

const PROLOG = '<?xml version="1.0" encoding="UTF-8"?>'
const parser = new XMLParser({
  preserveOrder: true,
  ignoreDeclaration: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: false,
})

/**
 * Reads the XML of an answer.
 * @throws Error when it is not well-formed, has no prolog, not one root, or an attribute other than `id`
 */
export function treeOfXml(text: string): XmlTree {
  if (!text.startsWith(PROLOG)) throw new Error(`No XML prolog: ${text}`)
  SyntaxValidator.validate(text)
  const [root, ...others] = (parser.parse(text) as Node[]).map(toTree)
  if (!root || others.length > 0) throw new Error(`Not one root: ${text}`)
  return root
}

function toTree(node: Node): XmlTree {
  const { ':@': attributes = {}, ...element } = node
  const [[name, inside] = ['', []]] = Object.entries(element) as [string, Node[]][]
  const { id = null, ...others } = attributes as Readonly<Record<string, string>>
  if (Object.keys(others).length > 0) throw new Error(`Attributes of ${name}: ${Object.keys(others).join()}`)
  const texts = inside.filter((child) => '#text' in child).map((child) => String(child['#text']))
  return { name, id, children: inside.filter((child) => !('#text' in child)).map(toTree), text: texts.join('') }
}

// eslint-disable-next-line no-control-regex -- characters that XML has no place for
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g

/**
 * The tree of JSON as contract section 3 has it in XML: names become elements, a list its elements, an id an attribute,
 * null an empty element.
 */
export function treeOfJson(name: string, value: unknown): XmlTree {
  if (typeof value !== 'object' || value === null) {
    const text = String(value).replace(UNFIT, '\ufffd')
    return { name, id: null, children: [], text: value === null ? '' : text }
  }
  const { id, ...members } = value as Readonly<Record<string, unknown>>
  const children = Object.entries(members).flatMap(([member, one]) => {
    // The one list with an element around it (contract, section 2).
    if (member === 'details') return [{ ...treeOfJson(member, {}), children: treesOf('detail', one) }]
    return treesOf(member, one)
  })
  return { name, id: typeof id === 'string' ? id : null, children, text: '' }
}

function treesOf(name: string, value: unknown): XmlTree[] {
  return (Array.isArray(value) ? value : [value]).map((one) => treeOfJson(name, one))
}

/** Writes a tree as a document. */
export function writeTree(tree: XmlTree): string {
  return PROLOG + element(tree)
}

/** A fault for each innermost element in which two trees differ, by its path. */
export function treeDifferences(path: string, expected: XmlTree, received: XmlTree): Fault[] {
  if (!isDeepStrictEqual(outside(expected), outside(received))) {
    return [{ what: path, expected: element(expected), received: element(received) }]
  }
  return expected.children.flatMap((child, at) => {
    const counterpart = received.children[at]
    return counterpart ? treeDifferences(`${path}/${child.name}`, child, counterpart) : []
  })
}

/** An element without its children. */
function outside({ name, id, text, children }: XmlTree) {
  return { name, id, text, children: children.map((child) => child.name) }
}

function element({ name, id, children, text }: XmlTree): string {
  const attribute = id === null ? '' : ` id="${escaped(id)}"`
  return `<${name}${attribute}>${children.map(element).join('')}${escaped(text)}</${name}>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${String(character.charCodeAt(0))};`)
}
