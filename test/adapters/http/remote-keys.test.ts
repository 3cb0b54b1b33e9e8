import { generateKeyPairSync, sign as signBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose'
import t, { type Test } from 'tap'
import { send } from '../../../src/adapters/contract/send.js'
import { sqliteStore } from '../../../src/adapters/kysely/sqlite/store.js'
import { startServer } from '../../../src/process/server.js'
import { CLOSER, manyCases } from '../../support/many-cases.js'
import { temporaryFolder } from '../../support/temporary-folder.js'
import { signToken } from '../../support/tokens.js'
import { writeWorldFile } from '../../support/world-file.js'

const NOW = Date.parse('2026-11-23T18:13:09.142Z')
const rsa = await generateKeyPair('RS256', { extractable: true })
const elliptic = await generateKeyPair('ES256', { extractable: true })
/** So short that the library of the other keys refuses to make it, or to sign with it. */
const weak = generateKeyPairSync('rsa', { modulusLength: 1_024 })
const stranger = await generateKeyPair('RS256', { extractable: true })

/** A service that verifies with the keys of a key set that is served, or not, on this machine. */
async function serviceWith(t: Test, keysAreServed: boolean) {
  const keys = [
    { ...(await exportJWK(rsa.publicKey)), kid: 'r', alg: 'RS256' },
    { ...(await exportJWK(elliptic.publicKey)), kid: 'e', alg: 'ES256' },
    { ...weak.publicKey.export({ format: 'jwk' }), kid: 'w', alg: 'RS256' },
  ]
  const keyServer = createServer((_request, response) => {
    response.writeHead(keysAreServed ? 200 : 500, { 'content-type': 'application/json' }).end(JSON.stringify({ keys }))
  })
  await once(keyServer.listen(0, '127.0.0.1'), 'listening')
  const jwksUrl = `http://127.0.0.1:${String((keyServer.address() as AddressInfo).port)}/keys.json`
  const folder = temporaryFolder()
  const file = join(folder.path, 'casework.db')
  await writeWorldFile(manyCases(5), file)
  const listen = { host: '127.0.0.1', port: 0, basePath: '', logLevel: 'silent' }
  const store = await sqliteStore(file, Math.random)
  const server = await startServer({ store, clock: { now: () => NOW }, tokens: { keys: { jwksUrl } }, ...listen })
  t.teardown(async () => {
    await server.stop()
    keyServer.close()
    folder.remove()
  })
  return (token: string, id = '1001') => {
    const headers = { authorization: `Bearer ${token}` }
    return send(server.url, { method: 'PATCH', path: `/case/${id}/close`, headers })
  }
}

function sign(key: CryptoKey, alg: string, kid: string): Promise<string> {
  return new SignJWT({ actor: 'user', scope: 'core.casemgr.manage', sub: CLOSER, exp: NOW / 1000 + 3_600 })
    .setProtectedHeader({ alg, kid })
    .sign(key)
}

function signWeakly(): string {
  const claims = { actor: 'user', scope: 'core.casemgr.manage', sub: CLOSER, exp: NOW / 1000 + 3_600 }
  const parts = [{ alg: 'RS256', kid: 'w' }, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  )
  const signature = signBytes('sha256', Buffer.from(parts.join('.')), weak.privateKey)
  return [...parts, signature.toString('base64url')].join('.')
}

void t.test('a token signed with a key of the set is good, with either algorithm', async (t) => {
  const close = await serviceWith(t, true)
  t.equal((await close(await sign(rsa.privateKey, 'RS256', 'r'), '1001')).status, 204)
  t.equal((await close(await sign(elliptic.privateKey, 'ES256', 'e'), '1002')).status, 204)
})

void t.test('any other token is 401', async (t) => {
  const close = await serviceWith(t, true)
  const tokens = {
    'a key of somebody else': await sign(stranger.privateKey, 'RS256', 'r'),
    'a key that the set does not have': await sign(rsa.privateKey, 'RS256', 'x'),
    'the key of the other algorithm': await sign(rsa.privateKey, 'RS256', 'e'),
    'the public key taken for a secret': signToken(
      { user: CLOSER, secret: await exportSPKI(rsa.publicKey), claims: { kid: 'r' } },
      NOW,
    ),
    'an RSA key of 1,024 bits': signWeakly(),
    'no signature': signToken({ user: CLOSER, alg: 'none' }, NOW),
  }
  for (const [what, token] of Object.entries(tokens)) {
    const answer = await close(token)
    t.equal(answer.status, 401, what)
    t.equal(answer.headers['www-authenticate'], 'Bearer error="invalid_token"')
  }
})

void t.test('a key set that cannot be had is not the fault of the token', async (t) => {
  const close = await serviceWith(t, false)
  const answer = await close(await sign(rsa.privateKey, 'RS256', 'r'))
  t.equal(answer.status, 503)
  t.match(answer.text, '"code":"503-900"')
})
