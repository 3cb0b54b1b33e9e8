import type { Authenticate } from './host-callers.js'
import type { TokenOptions } from './keys.js'

/** How callers are identified: by tokens of the contract, or by a function of the host. */
export type Identification =
  | { readonly tokens: TokenOptions; readonly authenticate?: never }
  | { readonly authenticate: Authenticate; readonly tokens?: never }
