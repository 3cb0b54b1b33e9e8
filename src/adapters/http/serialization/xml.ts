const PROLOG = '<?xml version="1.0" encoding="UTF-8"?>'

/** Lists with an element of their own, and the names of their items. */
const WRAPPED: Readonly<Record<string, string>> = { details: 'detail' }

// Characters that XML 1.0 (section 2.2) excludes, and halves of surrogate pairs, which have no UTF-8 form.
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu
const MARKUP = /[&<>"'\r]/g
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // A reader converts a bare carriage return to a line feed (XML 1.0, section 2.11).
  '\r': '&#13;',
}

/**
 * Writes a view as an XML document. Members become elements in their order, an `id` becomes an attribute, and a list
 * becomes repeated elements. Undefined members are left out, and names stay as they are.
 * U+FFFD replaces characters that XML cannot carry.
 */
export function toXml(root: string, view: object): string {
  return PROLOG + element(root, view)
}

function element(name: string, value: unknown): string {
  if (typeof value !== 'object' || value === null) {
    return value === undefined ? '' : `<${name}>${textOf(value)}</${name}>`
  }
  if (Array.isArray(value)) return list(name, value)
  let id = ''
  let inside = ''
  for (const [member, one] of Object.entries(value)) {
    if (member === 'id') id = ` id="${textOf(one)}"`
    else inside += element(member, one)
  }
  return `<${name}${id}>${inside}</${name}>`
}

function list(name: string, items: readonly unknown[]): string {
  const wrapped = WRAPPED[name]
  const elements = items.map((item) => element(wrapped ?? name, item)).join('')
  return wrapped === undefined ? elements : `<${name}>${elements}</${name}>`
}

function textOf(value: unknown): string {
  return String(value)
    .replace(UNFIT, '\ufffd')
    .replace(MARKUP, (character) => REFERENCES[character] ?? character)
}
