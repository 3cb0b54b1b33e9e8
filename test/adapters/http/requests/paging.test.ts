import t from 'tap'
import { type Paging, pagingParameters, readPaging } from '../../../../src/adapters/http/requests/paging.js'
import { problemOf } from '../../../support/refusals.js'

const FIRST = { order: 'asc', after: null, before: null, skip: 0, size: 25 } as const

const GOOD: readonly (readonly [Record<string, string>, Paging])[] = [
  [{}, { way: 'page', start: 1, size: 25, window: FIRST }],
  [{ $pagenum: '10000' }, { way: 'page', start: 10_000, size: 25, window: { ...FIRST, skip: 249_975 } }],
  [
    { $pagenum: '2', $pagesize: '75' },
    { way: 'page', start: 2, size: 75, window: { ...FIRST, skip: 75, size: 75 } },
  ],
  [{ $rangesize: '5' }, { way: 'range', start: 1, size: 5, window: { ...FIRST, size: 5 } }],
  [{ $rangestart: '11' }, { way: 'range', start: 11, size: 25, window: { ...FIRST, skip: 10 } }],
  [
    { $pagenum: '9', $after: '77' },
    { way: 'page', start: 9, size: 25, window: { ...FIRST, after: '77' } },
  ],
  [
    { $rangestart: '9', $before: '77' },
    { way: 'range', start: 9, size: 25, window: { ...FIRST, before: '77' } },
  ],
  [
    { $sort: 'id', $order: 'desc' },
    { way: 'page', start: 1, size: 25, window: { ...FIRST, order: 'desc' } },
  ],
]
for (const [query, paging] of GOOD) t.strictSame(readPaging(query), paging, JSON.stringify(query))

const value = (parameter: string, given: string) => ({ code: '400-102', details: { parameter, value: given } })
const BAD: readonly (readonly [Record<string, unknown>, object])[] = [
  [
    { $pagenum: '1', $rangestart: '1' },
    { code: '400-120', details: {} },
  ],
  [
    { $pagesize: '1', $rangesize: '1' },
    { code: '400-120', details: {} },
  ],
  [{ $pagenum: '0' }, value('$pagenum', '0')],
  [{ $pagenum: '-1' }, value('$pagenum', '-1')],
  [{ $pagenum: '1.5' }, value('$pagenum', '1.5')],
  [{ $pagenum: '' }, value('$pagenum', '')],
  [{ $pagenum: ['1', '2'] }, value('$pagenum', '["1","2"]')],
  [{ $pagenum: '9999999999999999' }, value('$pagenum', '9999999999999999')],
  [{ $pagesize: '76' }, value('$pagesize', '76')],
  [{ $rangesize: '0' }, value('$rangesize', '0')],
  [{ $after: 'x' }, value('$after', 'x')],
  [{ $after: '1', $before: '2' }, value('$before', '2')],
  [{ $order: 'asc' }, { code: '400-124', details: {} }],
  [{ $sort: 'subject' }, value('$sort', 'subject')],
]
for (const [query, problem] of BAD)
  t.strictSame(
    problemOf(() => readPaging(query)),
    problem,
    JSON.stringify(query),
  )

t.strictSame(pagingParameters({ way: 'page', start: 3, size: 25 }, { after: '9' }), {
  ...{ $pagenum: '3', $pagesize: '25', $after: '9' },
})
t.strictSame(pagingParameters({ way: 'range', start: 3, size: 2 }), { $rangestart: '3', $rangesize: '2' })
