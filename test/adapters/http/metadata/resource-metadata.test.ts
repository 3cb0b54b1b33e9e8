import {
  allowInsecureRequests,
  processResourceDiscoveryResponse,
  type ResourceServer,
  resourceDiscoveryRequest,
} from 'oauth4webapi'
import t, { type Test } from 'tap'
import { send } from '../../../../src/adapters/contract/send.js'
import { addressOfIssuer } from '../../../../src/adapters/http/metadata/resource-metadata.js'
import { startTestService, type TestServiceOptions } from '../../../support/test-service.js'
import { TOKENS } from '../../../support/tokens.js'

const PATH = '/.well-known/oauth-protected-resource'

async function service(t: Test, options: TestServiceOptions): Promise<string> {
  const { url, stop } = await startTestService(options)
  t.teardown(stop)
  return url
}

/** Finds the metadata of a resource as a client does, which refuses those of any other. */
async function discovered(url: string): Promise<ResourceServer> {
  const resource = new URL(url)
  const answer = await resourceDiscoveryRequest(resource, { [allowInsecureRequests]: true })
  return processResourceDiscoveryResponse(resource, answer)
}

for (const basePath of ['', '/core/casemgr/v3']) {
  void t.test(`a client finds the metadata behind the base path '${basePath}'`, async (t) => {
    const url = await service(t, { basePath })
    t.match(await discovered(url), {
      // A client takes an address without a path for the address of the root.
      resource: basePath === '' ? new RegExp(`^${url}/?$`) : url,
      authorization_servers: [TOKENS.issuer],
      scopes_supported: [
        ...['core.casemgr.read', 'core.casemgr.manage'],
        ...['.default', 'app.core.casemgr.read', 'app.core.casemgr.manage'],
      ],
      bearer_methods_supported: ['header'],
    })
  })
}

void t.test('pages of every origin may read and keep them, in no language and no other format', async (t) => {
  const url = await service(t, { server: { corsOrigins: ['https://desk.example'] } })
  const headers = { accept: 'application/xml', 'accept-language': 'xx', origin: 'https://elsewhere.example' }
  const answer = await send(url, { method: 'GET', path: PATH, headers })
  t.match(answer, { status: 200, text: /^\{"resource":/ })
  t.match(answer.headers, {
    'content-type': 'application/json; charset=utf-8',
    'access-control-allow-origin': '*',
    'cache-control': 'public, max-age=300',
  })
  t.notHas(answer.headers, { vary: /./ })
  t.notHas(answer.headers, { 'content-language': /./ })
})

/** The headers of a proxy, the trusted proxies, and the beginning of the address of the resource. */
const PROXIED: readonly (readonly [Readonly<Record<string, string>>, readonly string[], string])[] = [
  [{ 'x-forwarded-proto': 'https', 'x-forwarded-prefix': '/crm' }, ['127.0.0.1'], 'https://cases.example/crm'],
  [{ 'x-forwarded-proto': 'https' }, ['127.0.0.1'], 'https://cases.example'],
  [{ 'x-forwarded-prefix': '/crm' }, ['127.0.0.1'], 'http://cases.example/crm'],
  [{ 'x-forwarded-proto': 'javascript' }, ['127.0.0.1'], 'http://cases.example'],
  [{ 'x-forwarded-proto': 'https', 'x-forwarded-prefix': '/crm' }, [], 'http://cases.example'],
]
for (const [forwarded, trustedProxies, expected] of PROXIED) {
  const from = trustedProxies.join() || 'nobody'
  void t.test(`behind a proxy: ${JSON.stringify(forwarded)} of ${from}`, async (t) => {
    const url = await service(t, { basePath: '/v3', server: { trustedProxies } })
    const headers = { host: 'CASES.example', ...forwarded }
    const answer = await send(new URL(url).origin, { method: 'GET', path: `${PATH}/v3`, headers })
    t.match(JSON.parse(answer.text), { resource: `${expected}/v3` })
  })
}

void t.test('anything else is refused', async (t) => {
  const { origin } = new URL(await service(t, { basePath: '/v3' }))
  const codeOf = async (method: string, path: string, headers = {}, body?: string) => {
    const answer = await send(origin, { method, path, headers, ...(body !== undefined && { body }) })
    return (JSON.parse(answer.text) as { code?: string }).code
  }
  t.equal(await codeOf('GET', PATH), '404-900', 'the root is another resource')
  t.equal(await codeOf('GET', `/v3${PATH}`), '404-900')
  t.equal(await codeOf('POST', `${PATH}/v3`), '405-100')
  t.equal(await codeOf('GET', `${PATH}/v3?x=1`), '400-101')
  t.equal(await codeOf('GET', `${PATH}/v3`, { 'content-length': '2' }, '{}'), '400-203')
  t.equal(await codeOf('GET', `${PATH}/v3`, { host: 'a%zz' }), '400-901')
})

for (const [issuer, address] of [
  ['https://login.example/realms/one', 'https://login.example/realms/one'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ['casework', null],
  ['https://login.example?x', null],
  ['https://login.example#x', null],
  ['urn:example:login', null],
  [undefined, null],
] as const) {
  t.equal(addressOfIssuer(issuer), address, String(issuer))
}
