import type { Format } from '../negotiation/format.js'
import type { View } from '../views/view.js'
import { toXml } from './xml.js'

/** A body as it goes out. */
export interface Body {
  readonly contentType: string
  readonly text: string
}

/** What goes with every body: it is kept nowhere, taken for nothing else, and no page is made of it. */
export const PROTECTION = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
} as const

/** Writes a view in a format. */
export function bodyOf(view: View, format: Format): Body {
  return format === 'xml'
    ? { contentType: 'application/xml; charset=utf-8', text: toXml(view.root, view.json) }
    : { contentType: 'application/json; charset=utf-8', text: JSON.stringify(view.json) }
}
