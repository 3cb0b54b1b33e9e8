import type { Authenticate } from './host-callers.js'
import type { TokenOptions } from './keys.js'

/** How callers are known: by tokens of the contract's kind, or by a host that knows them. */
export type Identification =
  | { readonly tokens: TokenOptions; readonly authenticate?: never }
  | { readonly authenticate: Authenticate; readonly tokens?: never }
