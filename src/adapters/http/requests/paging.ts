import Type from 'typebox'
import { refusal } from '../../../domain/errors.js'
import type { PageWindow } from '../../../domain/page-window.js'
import { idSchema } from '../schemas.js'
import { type Query, readValue, wholeNumber } from './query-value.js'
import { readSorting, sortingParameters } from './sorting.js'

/** The two ways to name a page window, with the parameters of each. */
const WAYS = {
  page: { start: '$pagenum', size: '$pagesize' },
  range: { start: '$rangestart', size: '$rangesize' },
} as const
const EDGES = { after: '$after', before: '$before' } as const

const FURTHEST = 1_000_000_000_000
const [FIRST, USUAL_SIZE, LARGEST_SIZE] = [1, 25, 75]
const START = { minimum: FIRST, maximum: FURTHEST }
const SIZE = { minimum: 1, maximum: LARGEST_SIZE }
const SORTING = sortingParameters(['id'])

/** The parameters that say where in a list of a fixed order an answer begins and ends. */
export const WINDOW = {
  $pagenum: wholeNumber({ ...START, default: FIRST, description: 'The number of the page, from 1.' }),
  $pagesize: wholeNumber({ ...SIZE, default: USUAL_SIZE, description: 'How many items a page has.' }),
  // No defaults here: a client that sends them would mix ranges with pages.
  $rangestart: Type.Integer({ ...START, description: 'The place of the first item, from 1; not beside pages.' }),
  $rangesize: Type.Integer({ ...SIZE, description: 'How many items a range has, 25 where it is absent.' }),
  $after: idSchema({ description: 'Begins behind this id; the links of an answer have it.' }),
  $before: idSchema({ description: 'Ends before this id; the links of an answer have it.' }),
}

/** Every parameter that says where in what is found an answer begins and ends. */
export const PAGING = { ...WINDOW, ...SORTING }

/** The page window of a search, as a request names it. */
export interface Paging {
  readonly way: keyof typeof WAYS
  /** The number of the page, or the place of the first item; either counts from 1. */
  readonly start: number
  readonly size: number
  readonly window: PageWindow
}

/**
 * Reads the page window that a request asks for; the first page of 25 by default.
 * @throws Refusal 400-120 where pages and ranges are mixed, 400-124, 400-102 for a value that is not supported
 */
export function readPaging(query: Query): Paging {
  const paging = readWindow(query, 'asc')
  return { ...paging, window: { ...paging.window, order: readSorting(query, SORTING).order } }
}

/**
 * Reads the page window that a request asks for in a list of a fixed order; the first page of 25 by default.
 * @throws Refusal 400-120 where pages and ranges are mixed, 400-102 for a value that is not supported
 */
export function readWindow(query: Query, order: PageWindow['order']): Paging {
  const given = (way: keyof typeof WAYS) => Object.values(WAYS[way]).some((name) => query[name] !== undefined)
  if (given('page') && given('range')) throw refusal('400-120', {})
  const way = given('range') ? 'range' : 'page'
  const start = readValue(query, WINDOW, WAYS[way].start) ?? FIRST
  const size = readValue(query, WINDOW, WAYS[way].size) ?? USUAL_SIZE
  const after = readValue(query, WINDOW, EDGES.after)
  const before = readValue(query, WINDOW, EDGES.before)
  if (after !== null && before !== null) throw refusal('400-102', { parameter: EDGES.before, value: before })
  const skip = (start - 1) * (way === 'page' ? size : 1)
  return { way, start, size, window: { order, after, before, skip: (after ?? before) ? 0 : skip, size } }
}

/** The parameters of a neighbouring page window; `edge` makes it cheap to find. */
export function pagingParameters(
  { way, start, size }: Pick<Paging, 'way' | 'start' | 'size'>,
  edge: Partial<Record<keyof typeof EDGES, string>> = {},
): Record<string, string> {
  const parameters: Record<string, string> = { [WAYS[way].start]: String(start), [WAYS[way].size]: String(size) }
  if (edge.after !== undefined) parameters[EDGES.after] = edge.after
  if (edge.before !== undefined) parameters[EDGES.before] = edge.before
  return parameters
}
