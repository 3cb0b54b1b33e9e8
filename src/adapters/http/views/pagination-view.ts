import Type from 'typebox'
import { type Paging, pagingParameters, WINDOW } from '../requests/paging.js'
import { CLOSED } from '../schemas.js'
import { LINKS } from './shapes.js'

const COUNTED = Type.Optional(Type.Integer({ minimum: 1 }))

/** Where a page or a range of a search stands. */
export const PAGINATION = Type.Object(
  { pagenum: COUNTED, pagesize: COUNTED, rangestart: COUNTED, rangesize: COUNTED, link: LINKS },
  {
    title: 'PaginationInfo',
    description: 'Of a page its number and size, of a range its start and size; and links to what is around it.',
    ...CLOSED,
  },
)

/** The members of a page beside its items. */
export const OF_PAGE = {
  paginationInfo: Type.Optional(PAGINATION),
  count: Type.Optional(
    Type.Integer({ minimum: 0, description: 'How many there are; with `$count=yes` the only member.' }),
  ),
}

/** A page of a search: its place, and the ids at its ends. */
export interface ShownPage {
  readonly paging: Paging
  /** What the search was asked with. */
  readonly query: Readonly<Record<string, unknown>>
  /** Its path, base path included. */
  readonly path: string
  readonly ids: readonly string[]
  readonly more: boolean
}

/** Where a page of a search stands, and the links to the pages around it, which cost the same however far down. */
export function paginationView({ paging, query, path, ids, more }: ShownPage) {
  const { way, start, size, window } = paging
  const href = (parameters: Record<string, string>) => `${path}?${queryText({ ...rest(query), ...parameters })}`
  const edge = { ...(window.after && { after: window.after }), ...(window.before && { before: window.before }) }
  const links = [{ rel: 'self', href: href(pagingParameters(paging, edge)) }]
  links.push({ rel: 'first', href: href(pagingParameters({ way, start: 1, size })) })
  if (start > 1) links.push({ rel: 'prev', href: href(previous(paging, ids[0])) })
  if (more) links.push({ rel: 'next', href: href(next(paging, ids.at(-1))) })
  return way === 'page'
    ? { pagenum: start, pagesize: size, link: links }
    : { rangestart: start, rangesize: size, link: links }
}

/** The top of the list is found without an edge: so nothing that came in before it is left out. */
function previous({ way, start, size }: Paging, first: string | undefined): Record<string, string> {
  const before = way === 'page' ? start - 1 : Math.max(start - size, 1)
  const fitting = way === 'page' ? size : Math.min(size, start - 1)
  return pagingParameters({ way, start: before, size: fitting }, before > 1 && first ? { before: first } : {})
}

function next({ way, start, size }: Paging, last: string | undefined): Record<string, string> {
  const after = way === 'page' ? start + 1 : start + size
  return pagingParameters({ way, start: after, size }, last ? { after: last } : {})
}

/** What the search was asked with, but for where in what is found it looked. */
function rest(query: Readonly<Record<string, unknown>>): Record<string, string> {
  const kept = Object.entries(query).filter(([name]) => !POSITIONS.has(name))
  return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]))
}

const POSITIONS: ReadonlySet<string> = new Set(Object.keys(WINDOW))

function queryText(parameters: Record<string, string>): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
}
