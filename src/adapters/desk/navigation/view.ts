import { isId } from '../../../domain/id.js'

/** A view of the page, as its address names it. */
export type View = { readonly kind: 'cases' } | { readonly kind: 'case'; readonly id: string }

/** The view at an address that names none. */
const FIRST: View = { kind: 'cases' }

/** The view that the fragment of an address names, e.g. `#/case/1102`; the first view where it names none. */
export function viewOf(hash: string): View {
  const [, name = '', id = ''] = hash.split('/')
  if (name === 'case' && isId(id)) return { kind: 'case', id }
  return FIRST
}

/** The fragment of the address of a view. */
export function addressOf(view: View): string {
  return view.kind === 'case' ? `#/case/${view.id}` : `#/${view.kind}`
}
