import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { type AddressInfo, connect } from 'node:net'
import { join } from 'node:path'
import { createServer } from 'node:tls'
import { generate } from 'selfsigned'
import t, { type Test } from 'tap'
import { temporaryFolder } from '../../support/temporary-folder.js'
import { startDemo } from './demo-process.js'
import { run } from './run.js'

const folder = temporaryFolder()
t.teardown(() => folder.remove())

/** Scenarios that read, that change data, and that use a bare socket. */
const SOME = ['--only', 'close/raw-requests', '--only', 'close/effects', '--only', 'reads/representations']

/** Stands before a server and takes TLS off; returns its port. */
async function beforeIt(t: Test, server: URL, pems: { readonly key: string; readonly cert: string }): Promise<number> {
  const proxy = createServer(pems, (secret) => {
    const plain = connect(Number(server.port), server.hostname)
    for (const socket of [secret, plain]) socket.on('error', () => undefined)
    secret.pipe(plain).pipe(secret)
  }).listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  t.teardown(() => proxy.close())
  return (proxy.address() as AddressInfo).port
}

void t.test('a server behind TLS', async (t) => {
  const url = await startDemo(t)
  const altNames = [{ type: 2, value: 'localhost' }]
  const { private: key, cert } = generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    extensions: [{ name: 'subjectAltName', altNames }],
  })
  const authority = join(folder.path, 'authority.pem')
  writeFileSync(authority, cert)
  const port = await beforeIt(t, new URL(url), { key, cert })
  const args = ['verify', '--url', `https://localhost:${port}`, '--demo', ...SOME]

  const { code, out, err } = await run(args, { env: { NODE_EXTRA_CA_CERTS: authority } })
  t.strictSame({ code, err }, { code: 0, err: '' }, out)
  t.match(out, /^together +\d\d+ +0 +\d+$/m)
  t.match(
    await run(args),
    { code: 1, out: '', err: /self-signed certificate/ },
    'a certificate that nobody vouches for',
  )
})

void t.test('a command that puts the world back', async (t) => {
  const url = await startDemo(t)
  const script = join(folder.path, 'put back.mjs')
  writeFileSync(
    script,
    `import { openAsBlob } from 'node:fs'
     const body = await openAsBlob(process.argv[3], { type: 'application/json' })
     const { ok } = await fetch(process.argv[2] + '/dev/reset', { method: 'POST', body })
     if (!ok) process.exit(1)`,
  )
  const args = ['verify', '--url', url, '--token-url', `${url}/oauth2/token`, ...SOME]
  const reset = `${process.execPath} --no-warnings '${script}' ${url}`
  const { code, out, err } = await run([...args, '--reset-command', reset])
  t.strictSame({ code, err }, { code: 0, err: '' }, out)
  t.match(out, /^together +\d\d+ +0 +\d+$/m)

  const failed = await run([...args, '--reset-command', 'echo no database >&2; false'])
  t.match(failed, { code: 1, err: 'casework: The command that resets the world failed: no database\n' })
})
