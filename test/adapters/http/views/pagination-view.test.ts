import t from 'tap'
import { readPaging } from '../../../../src/adapters/http/requests/paging.js'
import { paginationView } from '../../../../src/adapters/http/views/pagination-view.js'

const ids = ['11', '12']

function linksFor(query: Record<string, string>, more: boolean): Record<string, string> {
  const view = paginationView({ paging: readPaging(query), query, path: '/v3/case', ids, more })
  return Object.fromEntries(view.link.map(({ rel, href }) => [rel, decodeURIComponent(href)]))
}

const TABLE: readonly (readonly [string, Record<string, string>, boolean, Record<string, string>])[] = [
  ['the only page', {}, false, { self: '/v3/case?$pagenum=1&$pagesize=25', first: '/v3/case?$pagenum=1&$pagesize=25' }],
  [
    'in the middle, filters kept',
    { status: 'open', $pagenum: '5', $pagesize: '2', $after: '10' },
    true,
    {
      self: '/v3/case?status=open&$pagenum=5&$pagesize=2&$after=10',
      first: '/v3/case?status=open&$pagenum=1&$pagesize=2',
      prev: '/v3/case?status=open&$pagenum=4&$pagesize=2&$before=11',
      next: '/v3/case?status=open&$pagenum=6&$pagesize=2&$after=12',
    },
  ],
  [
    'the second page leads to the top',
    { $pagenum: '2', $pagesize: '2', $before: '13' },
    true,
    {
      self: '/v3/case?$pagenum=2&$pagesize=2&$before=13',
      first: '/v3/case?$pagenum=1&$pagesize=2',
      prev: '/v3/case?$pagenum=1&$pagesize=2',
      next: '/v3/case?$pagenum=3&$pagesize=2&$after=12',
    },
  ],
  [
    'a range near the top leads to what is left above it',
    { $rangestart: '2', $rangesize: '2' },
    true,
    {
      self: '/v3/case?$rangestart=2&$rangesize=2',
      first: '/v3/case?$rangestart=1&$rangesize=2',
      prev: '/v3/case?$rangestart=1&$rangesize=1',
      next: '/v3/case?$rangestart=4&$rangesize=2&$after=12',
    },
  ],
  [
    'a range further down',
    { $rangestart: '9', $rangesize: '2' },
    false,
    {
      self: '/v3/case?$rangestart=9&$rangesize=2',
      first: '/v3/case?$rangestart=1&$rangesize=2',
      prev: '/v3/case?$rangestart=7&$rangesize=2&$before=11',
    },
  ],
]
for (const [name, query, more, links] of TABLE) t.strictSame(linksFor(query, more), links, name)
