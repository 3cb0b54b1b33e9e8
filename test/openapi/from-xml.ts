import { parseXml, type XmlElement } from '../../src/adapters/http/requests/body/xml-element.js'

/** The parts of a schema of the document that this file reads. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly xml?: { readonly name?: string; readonly attribute?: boolean; readonly wrapped?: boolean }
}

/** Follows the references of a schema. */
export type Resolve = (schema: Schema) => Schema

/**
 * The JSON value of an XML document, by a schema of the OpenAPI document and its `xml` objects alone: an element
 * that is told to be an attribute, has another name or is in another place than they say is not found, or is surplus.
 * @throws Error for a document that is not well-formed or has another root
 */
export function fromXml(text: string, schema: Schema, resolve: Resolve): unknown {
  const root = parseXml(text)
  const variants = (resolve(schema).anyOf ?? [schema]).map(resolve)
  const names = variants.map(({ xml }) => xml?.name)
  if (!names.includes(root.name)) throw new Error(`The root is ${root.name}, not ${names.join(' or ')}`)
  const children = root.children.map(({ name }) => name)
  const fitting = variants.find(({ properties = {} }) => children.every((name) => name in properties))
  return valueOf(root, fitting ?? variants[0] ?? {}, resolve)
}

function valueOf(element: XmlElement, schema: Schema, resolve: Resolve): unknown {
  const { type, properties = {}, required = [] } = merged(schema, resolve)
  if (type !== 'object') return element.children.length > 0 ? element : leaf(element.text, type)
  const left = new Set<unknown>([...element.attributes, ...element.children])
  const members = Object.entries(properties).flatMap(([name, property]) => {
    const of = resolve(property)
    const found = takeFrom(element, left, name, of)
    const value = memberOf(found, of, resolve)
    return value === undefined && !(of.type === 'array' && required.includes(name)) ? [] : [[name, value ?? []]]
  })
  // Elements that the schema does not know stay, for the validator to refuse.
  const surplus = [...left].map((_one, index) => [`surplus ${String(index)}`, true])
  return Object.fromEntries([...members, ...surplus, ...(element.text.trim() === '' ? [] : [['text', element.text]])])
}

type Found = readonly (XmlElement | string)[]

/** The attribute or the elements of a member; they are removed from the rest. */
function takeFrom({ attributes, children }: XmlElement, left: Set<unknown>, member: string, schema: Schema): Found {
  const name = nameOf(schema, member)
  if (schema.xml?.attribute) {
    const found = attributes.filter(([attribute]) => attribute === name)
    for (const one of found) left.delete(one)
    return found.map(([, value]) => value)
  }
  const found = children.filter((child) => child.name === name)
  for (const one of isBareList(schema) ? found : found.slice(0, 1)) left.delete(one)
  return found
}

function nameOf(schema: Schema, member: string): string {
  const named = isBareList(schema) ? schema.items : schema
  return named?.xml?.name ?? member
}

/** Whether a list is its elements one after the other, in none of its own. */
function isBareList({ type, xml }: Schema): boolean {
  return type === 'array' && xml?.wrapped !== true
}

/** The value of the elements of a member; undefined if there are none. */
function memberOf(found: Found, schema: Schema, resolve: Resolve): unknown {
  const [first] = found
  if (first === undefined) return undefined
  const items = resolve(schema.items ?? {})
  const read = (one: XmlElement | string, by: Schema) => (typeof one === 'string' ? one : valueOf(one, by, resolve))
  if (schema.type !== 'array') return read(first, schema)
  if (schema.xml?.wrapped !== true) return found.map((one) => read(one, items))
  const children = typeof first === 'string' ? [] : first.children
  const isNamed = children.every(({ name }) => name === items.xml?.name)
  return isNamed ? children.map((one) => read(one, items)) : first
}

/** A schema with the members of all schemas in its `allOf`. */
function merged(schema: Schema, resolve: Resolve): Schema {
  const parts = (schema.allOf ?? []).map(resolve)
  const of = (one: Schema) => Object.entries(one.properties ?? {})
  return {
    ...schema,
    properties: Object.fromEntries([schema, ...parts].flatMap(of)),
    required: [schema, ...parts].flatMap(({ required = [] }) => required),
  }
}

function leaf(text: string, type: string | undefined): unknown {
  if (type === 'integer' && /^-?\d+$/.test(text)) return Number(text)
  if (type === 'boolean' && /^(true|false)$/.test(text)) return text === 'true'
  return text
}
