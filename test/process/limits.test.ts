import t from 'tap'
import { type Answer, send } from '../../src/adapters/contract/send.js'
import { PATIENCE } from '../../src/adapters/http/node-server.js'
import { startTestService } from '../support/test-service.js'

const service = await startTestService()
t.teardown(service.stop)
const authorization = `Bearer ${service.token({ user: '7' })}`

function ask(method: string, path: string, headers: Readonly<Record<string, string>> = {}, body?: string) {
  return send(service.url, {
    method,
    path,
    headers: { authorization, ...headers },
    ...(body !== undefined && { body }),
  })
}

function codeOf({ status, text }: Answer): string {
  return status < 300 ? String(status) : (JSON.parse(text) as { code: string }).code
}

const JSON_TYPE = { 'content-type': 'application/json' }
const XML_TYPE = { 'content-type': 'application/xml' }
const pick = (body: string, headers = JSON_TYPE) => ask('PATCH', '/activity/pick', headers, body)
const seen = (count: number) =>
  JSON.stringify({
    activity: Array.from({ length: count }, (_, at) => ({
      id: `${900_001 + at}`,
      lastModified: '2026-11-01T00:00:00Z',
    })),
  })
const nested = (depth: number) => `<activities>${'<a>'.repeat(depth - 1)}${'</a>'.repeat(depth - 1)}</activities>`
const padded = (bytes: number) => seen(1).padEnd(bytes, ' ')
const ids = (count: number) => Array.from({ length: count }, (_, at) => 900_001 + at).join()

/** What is just within each limit of `docs/limits.md` and its code, then what is just beyond it and the limit's own. */
const LIMITS: readonly (readonly [string, () => Promise<Answer>, string, () => Promise<Answer>, string])[] = [
  ['65,536 bytes of body', () => pick(padded(65_536)), '400-194', () => pick(padded(65_537)), '413-900'],
  ['75 activities in a body', () => pick(seen(75)), '400-194', () => pick(seen(76)), '400-913'],
  [
    '16 elements within each other',
    () => pick(nested(16), XML_TYPE),
    '400-146',
    () => pick(nested(17), XML_TYPE),
    '400-900',
  ],
  [
    '75 ids of cases to see',
    () => ask('GET', `/case/${ids(75)}`),
    '404-100',
    () => ask('GET', `/case/${ids(76)}`),
    '400-913',
  ],
  [
    '75 ids of activities',
    () => ask('GET', `/activity/${ids(75)}`),
    '404-100',
    () => ask('GET', `/activity/${ids(76)}`),
    '400-913',
  ],
  ['75 on a page', () => ask('GET', '/case?$pagesize=75'), '200', () => ask('GET', '/case?$pagesize=76'), '400-102'],
  ['1,000 entries', () => ask('GET', '/journal?limit=1000'), '200', () => ask('GET', '/journal?limit=1001'), '400-102'],
  ['30 s of waiting', () => ask('GET', '/journal?wait=0'), '200', () => ask('GET', '/journal?wait=31'), '400-102'],
  [
    '20,000 characters of ids',
    () => ask('PATCH', `/case/${ids(2_857)}/close`),
    '404-100',
    () => ask('PATCH', `/case/${'1'.repeat(20_001)}/close`),
    '400-358',
  ],
  [
    '98,304 bytes of header',
    () => ask('GET', '/case?$count=yes', { 'x-long': 'x'.repeat(97_000) }),
    '200',
    () => ask('GET', '/case?$count=yes', { 'x-long': 'x'.repeat(98_304) }),
    '431-900',
  ],
]

for (const [limit, within, first, beyond, second] of LIMITS) {
  void t.test(limit, async (t) => {
    t.equal(codeOf(await within()), first, 'within')
    t.equal(codeOf(await beyond()), second, 'beyond')
  })
}

void t.test('how much a message says', async (t) => {
  const messageOf = ({ text }: Answer) => (JSON.parse(text) as { developerMessage: string }).developerMessage
  const twenty = messageOf(await ask('PATCH', `/case/${ids(20)}/close`))
  t.match(twenty, /900020/, '20 ids')
  t.notMatch(twenty, /more/)
  const more = messageOf(await ask('PATCH', `/case/${ids(21)}/close`))
  t.match(more, /900020\D+1 more/, 'then how many more')
  t.notMatch(more, /900021/)
  const { details } = JSON.parse((await ask('PATCH', `/case/${ids(31)}/close`)).text) as { details: unknown[] }
  t.equal(details.length, 30, '30 details')
  const echo = messageOf(await ask('GET', `/case?${'y'.repeat(65)}=1`))
  t.match(echo, new RegExp(`y{64}…`), '64 characters of what was sent')
})

void t.test('whoever is slow is cut within ten seconds', async (t) => {
  t.ok(PATIENCE.headers + PATIENCE.check <= 10_000 && PATIENCE.request + PATIENCE.check <= 10_000)
  t.strictSame([PATIENCE.headers, PATIENCE.request], [8_000, 9_000], 'as docs/limits.md says')
})
