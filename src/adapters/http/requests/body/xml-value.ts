import type { TSchema } from 'typebox'
import type { XmlElement } from './xml-element.js'

/** What this looks at in a schema. */
interface Shape {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Shape>>
  readonly items?: Shape
}

/**
 * What JSON would say of an element, so that one schema checks both: attributes and child elements become members,
 * repeated elements a list. Text stays text, except where the schema wants a number and the text is one.
 * What does not fit the schema is left as it is, for the schema to refuse.
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

function leaf(text: string, { type }: Shape): unknown {
  return type === 'integer' && /^-?[0-9]{1,15}$/.test(text) ? Number(text) : text
}
