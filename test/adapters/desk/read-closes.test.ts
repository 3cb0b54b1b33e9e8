import t, { type Test } from 'tap'
import { deskApi } from '../../../src/adapters/desk/api/desk-api.js'
import { type Closes, readCloses } from '../../../src/adapters/desk/start/read-closes.js'
import { LANGUAGE_TAGS } from '../../../src/adapters/http/locales/tags.js'
import { CLOSER, manyCases } from '../../support/many-cases.js'
import { NOW, startTestService } from '../../support/test-service.js'

const MINUTE = 60_000

/** A journal with an entry a minute, up to now; each third closes a case, the others of them in a department out of reach. */
function journal(count: number, department: (number: number) => string = () => '1'): object[] {
  return Array.from({ length: count }, (_, index) => {
    const [id, at] = [index + 1, new Date(NOW - (count - 1 - index) * MINUTE).toISOString()]
    const kind = id % 3 === 0 ? { kind: 'case_closed' } : { kind: 'activity_completed', activity: '1' }
    return { id: String(id), at, by: CLOSER, department: department(id), case: '1', ...kind }
  })
}

/** A service with a journal, and the calls of the page to it. */
async function service(t: Test, entries: readonly object[], language = 'en-US') {
  const world = { ...manyCases(1), departments: ['1', '2'].map((id) => ({ id, name: id })), journal: entries }
  const { url, token, stop } = await startTestService({ world })
  t.teardown(stop)
  const asked: string[] = []
  const headers = { authorization: `Bearer ${token({ user: CLOSER })}` }
  const api = (of = language) =>
    deskApi({
      base: url,
      language: of,
      fetchStream: fetch,
      async fetch(request) {
        asked.push(new URL(request.url).search)
        return fetch(new Request(request, { headers: { ...Object.fromEntries(request.headers), ...headers } }))
      },
    })
  return { api, asked }
}

async function read(api: ReturnType<typeof deskApi>, since: number, mostReads?: number): Promise<Closes> {
  let last: Closes | null = null
  await readCloses({ api, since, tell: (closes) => (last = closes) }, mostReads)
  return last!
}

void t.test('a short journal is read with one look, and a second that finds nothing', async (t) => {
  const { api, asked } = await service(t, journal(9))
  t.strictSame(await read(api(), NOW - 60 * MINUTE), {
    at: [NOW - 6 * MINUTE, NOW - 3 * MINUTE, NOW],
    since: NOW - 60 * MINUTE,
    passed: 9,
  })
  t.strictSame(asked, ['?after=0&limit=1000', '?after=9&limit=1'])
  const empty = await service(t, [])
  t.strictSame(await read(empty.api(), 0), { at: [], since: 0, passed: 0 })
})

void t.test('a long journal is read from its end, as far as it is wanted', async (t) => {
  const { api, asked } = await service(t, journal(3_500))
  const closes = await read(api(), NOW - 1_500 * MINUTE)
  t.equal(closes.at.filter((at) => at >= NOW - 1_500 * MINUTE).length, 500, 'none is missing, none is twice')
  t.match(closes, { since: NOW - 1_500 * MINUTE, passed: 2_000 })
  t.equal(asked.length, 4, 'one look at the beginning, one for the end, two pages')

  const all = await read(api(), 0)
  t.strictSame([all.at.length, new Set(all.at).size, all.since], [1_166, 1_166, 0], 'up to the first entry')
  const part = await read(api(), 0, 2)
  t.strictSame(
    [part.at.length, part.since, part.passed],
    [666, NOW - 1_999 * MINUTE, 2_000],
    'the bound is told, and from where on the figures are whole',
  )
})

void t.test('only the entries within reach count, and the others do not end the read', async (t) => {
  const { api } = await service(
    t,
    journal(2_500, (number) => (number > 600 ? '2' : '1')),
  )
  t.strictSame(await read(api(), 0), {
    at: journal(2_500).slice(0, 600).filter(isClose).map(instant),
    since: 0,
    passed: 600,
  })
  const { api: other } = await service(
    t,
    journal(12_000, (number) => (number > 1_200 ? '2' : '1')),
  )
  t.match(await read(other(), 0, 5), { at: [], since: null, passed: 5_000 }, 'nothing within reach tells no time')
})

void t.test('the end of the journal is found in each language', async (t) => {
  const { api } = await service(t, journal(1_003))
  for (const tag of LANGUAGE_TAGS) t.match(await read(api(tag), NOW - MINUTE), { at: { length: 333 } }, tag)
})

const isClose = (entry: object) => (entry as { kind: string }).kind === 'case_closed'
const instant = (entry: object) => Date.parse((entry as { at: string }).at)
