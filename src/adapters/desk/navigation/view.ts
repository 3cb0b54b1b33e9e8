import { isId } from '../../../domain/id.js'
import { isRowFilter, type RowFilter } from '../cases/reasons.js'

/** A view of the page, as its address names it. */
export type View =
  | { readonly kind: 'start' }
  /** With a filter, it shows only some of the open cases. */
  | { readonly kind: 'cases'; readonly show?: RowFilter }
  | { readonly kind: 'case'; readonly id: string }

/** The view at an address that names none. */
const FIRST: View = { kind: 'cases' }

/** The view that the fragment of an address names, e.g. `#/case/1102`; the first view where it names none. */
export function viewOf(hash: string): View {
  const [, name = '', detail = ''] = hash.split('/')
  if (name === 'case' && isId(detail)) return { kind: 'case', id: detail }
  if (name === 'cases' && isRowFilter(detail)) return { kind: 'cases', show: detail }
  if (name === 'start') return { kind: 'start' }
  return FIRST
}

/** The fragment of the address of a view. */
export function addressOf(view: View): string {
  if (view.kind === 'case') return `#/case/${view.id}`
  return view.kind === 'cases' && view.show !== undefined ? `#/cases/${view.show}` : `#/${view.kind}`
}
