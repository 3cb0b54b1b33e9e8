import t from 'tap'
import { send } from '../../src/adapters/contract/send.js'
import { startTestService } from '../support/test-service.js'
import type { TokenSpec } from '../support/tokens.js'

/** The faults of a request: any two of them must be reported independently of each other. */
interface Wrong {
  readonly code: string
  /** The part of the request that has the fault; two faults in the same part exclude each other. */
  readonly part: 'token' | 'scope' | 'accept' | 'language' | 'query' | 'body' | 'ids' | 'user' | 'case'
  readonly token?: TokenSpec | null
  readonly headers?: Readonly<Record<string, string>>
  readonly query?: string
  readonly body?: string
  /** Cases of the world `situations`, each with one thing wrong for user 7. */
  readonly case?: string
}

/** In the contract's order (section 1, "Order"): token, scope, actor, 406, query, body, ids, action, then the data. */
const IN_ORDER: readonly Wrong[] = [
  { code: '401-101', part: 'token', token: null },
  { code: '401-101', part: 'user', token: { user: '999' } },
  { code: '403-197', part: 'scope', token: { scope: 'core.casemgr.read' } },
  { code: '403-112', part: 'user', token: { user: null as never, client: '21' } },
  { code: '406-100', part: 'language', headers: { 'accept-language': 'pl' } },
  { code: '406-101', part: 'accept', headers: { accept: 'text/html' } },
  { code: '400-101', part: 'query', query: '?foo=1' },
  { code: '400-203', part: 'body', body: '{}' },
  { code: '400-108', part: 'ids', case: 'x' },
  { code: '403-178', part: 'user', token: { user: '11' } },
  { code: '404-100', part: 'case', case: '9999' },
  { code: '403-910', part: 'case', case: '1150' },
  { code: '403-911', part: 'case', case: '1151' },
  { code: '400-253', part: 'case', case: '1101' },
  { code: '400-914', part: 'case', case: '1163' },
  { code: '400-910', part: 'case', case: '1110' },
  { code: '400-911', part: 'case', case: '1121' },
  { code: '400-912', part: 'case', case: '1130' },
  { code: '400-177', part: 'case', case: '1140' },
  { code: '403-912', part: 'case', case: '1161' },
]

/** Two people cannot ask at once, and a token that is none says nothing of anybody. */
function canMeet(one: Wrong, other: Wrong): boolean {
  return one.part === 'case' || one.part !== other.part
}

const service = await startTestService()
t.teardown(service.stop)

async function codeFor(wrongs: readonly Wrong[]): Promise<string> {
  const specs = wrongs.map(({ token }) => token)
  const spec: TokenSpec = Object.assign({ user: '7' }, ...specs)
  const asked = Object.fromEntries(Object.entries(spec).filter(([, value]) => value !== null))
  // A user scope means nothing for a client.
  const scope = 'client' in asked && asked['scope'] === undefined ? { scope: 'app.core.casemgr.manage' } : {}
  const authorization = specs.includes(null) ? {} : { authorization: `Bearer ${service.token({ ...asked, ...scope })}` }
  const ids = wrongs.flatMap((one) => one.case ?? []).join(',') || '1001'
  const body = wrongs.find((one) => one.body !== undefined)?.body
  const answer = await send(service.url, {
    ...{ method: 'PATCH', path: `/case/${ids}/close${wrongs.map((one) => one.query ?? '').join('')}` },
    headers: Object.assign({ ...authorization }, ...wrongs.map(({ headers }) => headers)),
    ...(body !== undefined && { body }),
  })
  const [, code = `status ${answer.status}`] = /(\d{3}-\d{3})/.exec(answer.text) ?? []
  return code
}

void t.test('each thing alone', async (t) => {
  for (const one of IN_ORDER) t.equal(await codeFor([one]), one.code, one.code)
})

void t.test('of every two the earlier one of the order gives the code', async (t) => {
  const before = await service.stored()
  const pairs = IN_ORDER.flatMap((earlier, at) => IN_ORDER.slice(at + 1).map((later) => [earlier, later] as const))
  for (const [earlier, later] of pairs.filter(([one, other]) => canMeet(one, other))) {
    t.equal(await codeFor([earlier, later]), earlier.code, `${earlier.code} before ${later.code}`)
    t.equal(await codeFor([later, earlier]), earlier.code, `${earlier.code} before ${later.code}, the other way round`)
  }
  t.strictSame(await service.stored(), before, 'and nothing has changed')
})
