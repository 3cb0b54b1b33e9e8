import { join } from 'node:path'
import t, { type Test } from 'tap'
import { startChildService } from '../support/child-service.js'
import { CLOSER, manyCases } from '../support/many-cases.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { startTestService } from '../support/test-service.js'
import { signToken } from '../support/tokens.js'
import { writeWorldFile } from '../support/world-file.js'
import { HAPROXY, NGINX, PROXIES } from './proxies/kinds.js'
import { isInstalled, type Proxy, type ProxyKind, startProxy } from './proxies/proxy.js'

/** A test where the proxy is installed; elsewhere it is skipped. */
function through(kind: ProxyKind, what: string, run: (t: Test) => Promise<void>): void {
  const skip = isInstalled(kind) ? false : `${kind.name} is not installed`
  void t.test(`${kind.name}: ${what}`, { skip }, run)
}

const portOf = (url: string) => Number(new URL(url).port)

for (const kind of PROXIES) {
  through(kind, 'the longest list, a request id and a refused body come through', async (t) => {
    const service = await startTestService()
    t.teardown(service.stop)
    const { send } = await startProxy(t, kind, [portOf(service.url)])
    const headers = { authorization: `Bearer ${service.token({ user: '7' })}` }

    const longest = Array.from({ length: 2_857 }, (_, at) => String(900_001 + at)).join()
    const ids = longest.replace(/./g, (character) => `%${character.charCodeAt(0).toString(16)}`)
    const listed = await send({ method: 'PATCH', path: `/case/${ids}/close`, headers })
    t.match(listed.text, /"404-100"/, `${String(ids.length)} characters`)

    const named = await send({ method: 'GET', path: '/case/1001', headers: { ...headers, 'x-request-id': 'mine-1' } })
    t.equal(named.headers['x-request-id'], 'mine-1')

    const refused = () => send({ method: 'PATCH', path: '/case/1101/close', headers, body: 'x'.repeat(300_000) })
    // A proxy that closes the connection while the body is being written takes the answer with it: not twice in a row.
    const bodies = await Promise.all(Array.from({ length: 20 }, () => refused().catch(refused)))
    t.strictSame([...new Set(bodies.map(({ text }) => /"code":"[\d-]+"/.exec(text)?.[0]))], ['"code":"400-203"'])
  })
}

/** Two services, of which the first is told to stop while requests come; every status that was answered. */
async function stopUnderLoad(
  t: Test,
  kind: ProxyKind,
  whenNotReady: (proxy: Proxy, others: readonly number[]) => void,
) {
  const folder = temporaryFolder()
  t.teardown(folder.remove)
  const started = [0, 1].map(async (number) => {
    const file = join(folder.path, `${String(number)}.db`)
    await writeWorldFile(manyCases(1), file)
    return startChildService(file, { environment: { STOP_DELAY: '3' } })
  })
  const [first, second] = (await Promise.all(started)) as [Awaited<(typeof started)[0]>, Awaited<(typeof started)[0]>]
  t.teardown(async () => {
    second.process.kill('SIGINT')
    await second.exited
  })
  const proxy = await startProxy(t, kind, [portOf(first.url), portOf(second.url)])
  const headers = { authorization: `Bearer ${signToken({ user: CLOSER, expiresIn: 86_400 }, Date.now())}` }

  const statuses = new Map<number, number>()
  let isOver = false
  const clients = Array.from({ length: 8 }, async () => {
    while (!isOver) {
      const { status } = await proxy.send({ method: 'PATCH', path: '/case/1001/close', headers })
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }
  })
  first.process.kill('SIGTERM')
  while ((await fetch(`${first.url}/health/ready`)).status === 200);
  whenNotReady(proxy, [portOf(second.url)])
  t.equal(await first.exited, 0)
  isOver = true
  await Promise.all(clients)
  return statuses
}

for (const [kind, whenNotReady] of [
  // This proxy checks `/health/ready` by itself.
  [HAPROXY, () => undefined],
  // This proxy does not: its administrator has to take the service out.
  [
    NGINX,
    (proxy: Proxy, others: readonly number[]) => {
      proxy.configure(others)
      proxy.process.kill('SIGHUP')
    },
  ],
] as const) {
  through(kind, 'no request fails while a service stops', async (t) => {
    const statuses = await stopUnderLoad(t, kind, whenNotReady)
    const all = [...statuses.values()].reduce((sum, one) => sum + one, 0)
    t.strictSame([...statuses.keys()].sort(), [204, 400], `of ${String(all)} requests`)
    t.ok(all > 100)
  })
}
