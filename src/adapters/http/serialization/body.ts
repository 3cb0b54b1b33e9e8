import type { Format } from '../negotiation/format.js'
import type { View } from '../views/view.js'
import { toXml } from './xml.js'

/** The body of an answer. */
export interface Body {
  readonly contentType: string
  readonly text: string
}

/** Headers of every body: no cache keeps it, and no browser takes it for another type or shows it as a page. */
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
