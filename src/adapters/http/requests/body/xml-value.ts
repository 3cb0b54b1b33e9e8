import type { TSchema } from 'typebox'
import type { XmlElement } from './xml-element.js'

/** The parts of a schema that matter here. */
interface Shape {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Shape>>
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
}

/**
 * Converts an element into the value that JSON would have, so that one schema checks both formats. Attributes and child
 * elements become members, and repeated elements become a list. Text becomes a number or a boolean where the schema wants
 * one, and an empty element null where the schema allows null.
 * A value that does not fit the schema is left as it is, and the schema refuses it.
 */
export function valueOf(element: XmlElement, schema: TSchema): unknown {
  return toValue(element, schema)
}

function toValue(element: XmlElement, shape: Shape): unknown {
  const { attributes, children, text } = element
  const isObject = shape.type === 'object'
  if (attributes.length === 0 && children.length === 0 && !(isObject && text.trim() === '')) return leaf(text, shape)
  if (text.trim() !== '') return null
  const members = new Map<string, unknown[]>()
  const add = (name: string, value: unknown): void => {
    const values = members.get(name)
    if (values) values.push(value)
    else members.set(name, [value])
  }
  for (const [name, value] of attributes) add(name, leaf(value, memberOf(shape, name)))
  for (const child of children) {
    const of = memberOf(shape, child.name)
    add(child.name, toValue(child, of.items ?? of))
  }
  return Object.fromEntries([...members].map(([name, values]) => [name, list(values, memberOf(shape, name))]))
}

function memberOf({ properties = {} }: Shape, name: string): Shape {
  return (Object.hasOwn(properties, name) ? properties[name] : undefined) ?? {}
}

function list(values: readonly unknown[], { type }: Shape): unknown {
  return type === 'array' || values.length > 1 ? values : values[0]
}

function leaf(text: string, { type, anyOf = [] }: Shape): unknown {
  if (text.trim() === '' && anyOf.some((one) => one.type === 'null')) return null
  if (type === 'boolean' && /^(true|false)$/.test(text)) return text === 'true'
  return type === 'integer' && /^-?[0-9]{1,15}$/.test(text) ? Number(text) : text
}
