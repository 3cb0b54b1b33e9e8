import type { Format } from '../negotiation/format.js'
import type { View } from '../views/view.js'
import { toXml } from './xml.js'

/** A body as it goes out. */
export interface Body {
  readonly contentType: string
  readonly text: string
}

/** Writes a view in a format. */
export function bodyOf(view: View, format: Format): Body {
  return format === 'xml'
    ? { contentType: 'application/xml; charset=utf-8', text: toXml(view.root, view.json) }
    : { contentType: 'application/json; charset=utf-8', text: JSON.stringify(view.json) }
}
