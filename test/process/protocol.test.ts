import t from 'tap'
import { startTestService } from '../support/test-service.js'
import { exchange, type RawAnswer } from './hostile/exchange.js'

const service = await startTestService()
t.teardown(service.stop)
const port = Number(new URL(service.url).port)
const authorization = `Authorization: Bearer ${service.token({ user: '7' })}`

/** The first answer to bytes, and whether the connection was kept. */
async function answerTo(text: string): Promise<RawAnswer & { wasKept: boolean }> {
  const { answers, wasKept, hung } = await exchange({ port, text, isHead: false, isUnfinished: false })
  const [answer] = answers
  if (hung || !answer) throw new Error(`No answer to ${text.slice(0, 80)}`)
  return { ...answer, wasKept }
}

const codeOf = ({ body }: RawAnswer) => (JSON.parse(body.toString()) as { code: string }).code
const lines = (...texts: readonly string[]) => `${texts.join('\r\n')}\r\n\r\n`

/** `Host` headers, and whether a request with them is refused (RFC 9112, section 3.2). */
const HOSTS: readonly (readonly [string, boolean])[] = [
  ['Host: a', false],
  ['Host: casework.example:8080', false],
  ['Host: 127.0.0.1', false],
  ['Host: [::1]:80', false],
  ['Host:', false],
  ['Host: a\r\nHost: a', true],
  ['Host: a\r\nhost: b', true],
  ['Host: a b', true],
  ['Host: a\tb', true],
  ['Host: a, b', true],
  ['Host: a/b', true],
  ['Host: a@b', true],
  ['Host: [::1', true],
  ['Host: a:b', true],
  ['Host: \xe9', true],
  ['X-Other: a', true],
]
for (const [host, isRefused] of HOSTS) {
  void t.test(JSON.stringify(host), async (t) => {
    const answer = await answerTo(lines('GET /case?$count=yes HTTP/1.1', host, authorization))
    t.equal(answer.status, isRefused ? 400 : 200)
    if (isRefused) t.equal(codeOf(answer), '400-901')
  })
}

/** Credentials that are not right, and how the answer challenges (RFC 6750, section 3.1). */
const CREDENTIALS: readonly (readonly [string, string])[] = [
  ['X-Other: a', 'Bearer realm="casework"'],
  ['Authorization: Basic YTpi', 'Bearer realm="casework"'],
  ['Authorization: Bearertoken', 'Bearer realm="casework"'],
  ['Authorization: Bearer x', 'Bearer error="invalid_token"'],
  ['Authorization: bearer x y', 'Bearer error="invalid_token"'],
  ['Authorization: Bearer', 'Bearer error="invalid_token"'],
]
for (const [credentials, challenge] of CREDENTIALS) {
  void t.test(credentials, async (t) => {
    const answer = await answerTo(lines('GET /case HTTP/1.1', 'Host: a', credentials))
    t.strictSame([answer.status, answer.headers.get('www-authenticate')], [401, challenge])
  })
}

/** Request lines with a method that no path has: the code, and the allowed methods. */
const METHODS: readonly (readonly [string, string, string | undefined])[] = [
  ['patch /case/1001/close HTTP/1.1', '405-100', 'PATCH'],
  ['Get /case/1001?x=1 HTTP/1.1', '405-100', 'GET, HEAD'],
  ['CLOSE /case/1001/close HTTP/1.1', '405-100', 'PATCH'],
  ['get /nowhere HTTP/1.1', '404-900', undefined],
  ['PRI /x HTTP/1.1', '400-901', undefined],
  ['<> /case HTTP/1.1', '400-901', undefined],
]
for (const [line, code, allow] of METHODS) {
  void t.test(line, async (t) => {
    const answer = await answerTo(lines(line, 'Host: a'))
    t.strictSame([codeOf(answer), answer.headers.get('allow')], [code, allow])
    t.match(answer.headers.get('date'), /GMT$/)
    t.match(answer.headers.get('x-request-id'), /^[\w-]+$/)
  })
}

for (const bytes of ['more\r\n\r\n', 'PRI /x\r\n\r\n', `GET / HTTP/1.1\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`]) {
  void t.test(`the answer to ${JSON.stringify(bytes.slice(0, 20))} has a date and an id`, async (t) => {
    const { headers } = await answerTo(bytes)
    t.ok(Math.abs(Date.parse(headers.get('date') ?? '') - Date.now()) < 60_000)
    t.match(headers.get('x-request-id'), /^[\w-]+$/)
  })
}

const CHUNKED = ['POST /activity/task HTTP/1.1', authorization, 'Transfer-Encoding: chunked']
/** Requests that turn out to be broken when their header has been read: the header, what follows, and the code. */
const BROKEN_LATER: readonly (readonly [string, readonly string[], string, string])[] = [
  ['a chunk without a length', CHUNKED, 'zz\r\n', '400-901'],
  ['trailers that are too long', CHUNKED, `0\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`, '431-900'],
  ['a CONNECT', ['CONNECT a:1 HTTP/1.1'], '', '400-901'],
]
const WISHES = ['Accept: application/xml', 'Accept-Language: de', 'X-egain-error-message: yes', 'X-Request-Id: mine-1']
for (const [what, head, rest, code] of BROKEN_LATER) {
  void t.test(`${what} is refused in the language and format of the request, with its id`, async (t) => {
    const { headers, body } = await answerTo(lines(...head, 'Host: a', ...WISHES) + rest)
    t.strictSame([headers.get('content-language'), headers.get('x-request-id')], ['de-DE', 'mine-1'])
    t.match(body.toString(), new RegExp(`^<.xml.*<code>${code}</code>.*<userMessage>`))
  })
}

void t.test('a compressed body is refused, and the answer says what is taken', async (t) => {
  const head = ['POST /activity/task HTTP/1.1', 'Host: a', authorization, 'Content-Type: application/json']
  const answer = await answerTo(`${lines(...head, 'Content-Encoding: gzip', 'Content-Length: 2')}{}`)
  t.strictSame([codeOf(answer), answer.headers.get('accept-encoding')], ['415-900', 'identity'])
})

for (const type of [
  ';;;',
  'json',
  '/',
  'application/',
  '/json',
  'a b/c',
  'text/plain',
  'application/json, text/xml',
  '\xe9/a',
  '',
]) {
  void t.test(`a body with the Content-Type ${JSON.stringify(type)} is refused`, async (t) => {
    const head = [
      'POST /activity/task HTTP/1.1',
      'Host: a',
      authorization,
      `Content-Type: ${type}`,
      'Content-Length: 2',
    ]
    t.equal(codeOf(await answerTo(`${lines(...head)}{}`)), '415-900')
  })
}

/** Requests whose body nobody reads: the request, its code, and whether the connection stays. */
const UNREAD: readonly (readonly [string, readonly string[], number, string, boolean])[] = [
  ['a close with a body', ['PATCH /case/1001/close HTTP/1.1', authorization], 900_000, '400-203', true],
  ['a GET with a body', ['GET /case HTTP/1.1', authorization], 900_000, '400-203', true],
  ['a body that is too large', ['POST /activity/task HTTP/1.1', authorization], 900_000, '413-900', true],
  ['a body without a token', ['POST /activity/task HTTP/1.1'], 900_000, '401-101', true],
  ['a body for nothing', ['POST /nowhere HTTP/1.1'], 900_000, '404-900', true],
  ['far too large a body', ['POST /activity/task HTTP/1.1', authorization], 1_200_000, '413-900', false],
]
for (const [what, head, length, code, isKept] of UNREAD) {
  void t.test(`${what} is read to its end, within bounds`, async (t) => {
    const text = lines(...head, 'Host: a', 'Content-Type: application/json', `Content-Length: ${String(length)}`)
    const answer = await answerTo(text + 'x'.repeat(length))
    t.strictSame([codeOf(answer), answer.wasKept], [code, isKept])
  })
}

void t.test('a body that does not come is not waited for', async (t) => {
  const text = lines('POST /nowhere HTTP/1.1', 'Host: a', 'Content-Length: 10')
  const answer = await answerTo(`${text}half`)
  t.strictSame([codeOf(answer), answer.wasKept], ['404-900', false])
})
