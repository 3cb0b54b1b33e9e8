/** The page runs no script, loads its style alone, and is shown in no frame, in which a click could be stolen. */
export function pagePolicy(target: URL | null): string {
  return [
    "default-src 'none'",
    "style-src 'self'",
    "base-uri 'none'",
    // Browsers hold the policy against the address to which the answer of a form leads, too.
    `form-action 'self'${target === null ? '' : ` ${sourceOf(target)}`}`,
    "frame-ancestors 'none'",
  ].join('; ')
}

/** A policy cannot name an IPv6 address. */
function sourceOf({ hostname, protocol, origin }: URL): string {
  return hostname.startsWith('[') ? protocol : origin
}

/** Colours of the system, which are light or dark as the person likes them. */
export const STYLE = `:root { color-scheme: light dark }
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 44rem; padding: 0 1rem; overflow-wrap: anywhere }
h1 { font-size: 1.5rem; line-height: 1.25 }
ul { list-style: none; margin: 1rem 0; padding: 0 }
li { border-top: 1px solid GrayText; padding: .75rem 0 }
p { margin: .25rem 0 }
button, input { font: inherit; padding: .25rem .75rem }
input { max-width: 100%; box-sizing: border-box }
li button { font-weight: 600 }
:focus-visible { outline: 3px solid Highlight; outline-offset: 2px }
`
