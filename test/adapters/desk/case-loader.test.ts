import t, { type Test } from 'tap'
import { deskApi } from '../../../src/adapters/desk/api/desk-api.js'
import { type CaseList, listAfter, NO_CASES } from '../../../src/adapters/desk/cases/case-list.js'
import { tallyOf } from '../../../src/adapters/desk/cases/reasons.js'
import { caseLoader } from '../../../src/adapters/desk/search/case-loader.js'
import { OPEN_CASES } from '../../../src/adapters/desk/search/load-cases.js'
import { oldestBlocked } from '../../../src/adapters/desk/start/oldest-blocked.js'
import { CLOSER, manyCases } from '../../support/many-cases.js'
import { startTestService } from '../../support/test-service.js'

/** A service with 200 open cases, and a loader that keeps their list. */
async function loading(t: Test) {
  const { url, token, stop } = await startTestService({ world: manyCases(200) })
  t.teardown(stop)
  const authorization = `Bearer ${token({ user: CLOSER })}`
  const asked: string[] = []
  const api = deskApi({
    base: url,
    language: 'en-US',
    fetchStream: fetch,
    async fetch(request) {
      asked.push(new URL(request.url).pathname.replace(/\d+,.*\d+/, 'ids'))
      return fetch(new Request(request, { headers: { ...Object.fromEntries(request.headers), authorization } }))
    },
  })
  let list: CaseList = NO_CASES
  const kinds: string[] = []
  const loader = caseLoader(api, (event) => {
    kinds.push(event.kind)
    list = listAfter(list, event)
  })
  return { loader, asked, kinds, list: () => list }
}

void t.test('a search with a bound is paused, and goes on behind its last case', async (t) => {
  const { loader, asked, list } = await loading(t)
  await loader.search(OPEN_CASES, 150)
  t.match(list(), { rows: { length: 150 }, total: 200, isLoading: false, isPaused: true, failure: null })
  t.equal(tallyOf(list().rows).closable, 150, 'each with its judgement')
  t.equal(asked.length, 5, 'a count, two pages, two judgements')
  await loader.readOn()
  t.match(list(), { rows: { length: 200 }, total: 200, isLoading: false, isPaused: false })
  t.equal(new Set(list().rows.map(({ id }) => id)).size, 200)
  t.equal(asked.length, 8, 'nothing is read twice but the count')
  await loader.readOn()
  t.equal(asked.length, 8, 'what is whole does not go on')
})

void t.test('a bound that is lifted meanwhile does not pause', async (t) => {
  const { loader, kinds, list } = await loading(t)
  const search = loader.search(OPEN_CASES, 75)
  await loader.readOn()
  await search
  t.match(list(), { rows: { length: 200 }, isLoading: false, isPaused: false })
  t.notOk(kinds.includes('paused'))
})

void t.test('a loader that has ended tells nothing more', async (t) => {
  const { loader, kinds } = await loading(t)
  const search = loader.search(OPEN_CASES)
  loader.end()
  await search
  t.strictSame(kinds, ['begun'])
})

void t.test('the oldest blocked cases come first, whatever their ids are', async (t) => {
  const row = (id: string, created: string, closable = false) => ({
    ...{ id, isClosedHere: false, mark: 0, judgement: { id, closable, violation: [] } },
    shown: {
      ...{ id, created, subject: '', lastModified: created, owner: {}, department: { id: '1', name: '' } },
      ...{ status: { value: 'open', displayValue: 'Open' }, severity: { value: 'low', displayValue: 'Low' } },
    },
  })
  const rows = [row('1', '2026-11-03'), row('2', '2026-11-01'), row('3', '2026-10-01', true), row('4', '2026-11-02')]
  t.strictSame(
    oldestBlocked([...rows, { ...row('5', ''), shown: null }], 2).map(({ id }) => id),
    ['2', '4'],
  )
})
