const PROLOG = '<?xml version="1.0" encoding="UTF-8"?>'

/** Lists whose elements stand in one of their own, and what each is called there. */
const WRAPPED: Readonly<Record<string, string>> = { details: 'detail' }

// What XML 1.0 (section 2.2) has no place for, and halves of surrogate pairs, which have no UTF-8 form.
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu
const MARKUP = /[&<>"'\r]/g
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // A reader takes a bare one for a line feed (XML 1.0, section 2.11).
  '\r': '&#13;',
}

/**
 * Writes a view as an XML document, by one rule: members become elements in their order, an `id` an attribute, a list
 * its elements one after the other; what is undefined is left out. Names are taken as they are.
 * Characters that XML cannot carry are replaced by U+FFFD.
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
