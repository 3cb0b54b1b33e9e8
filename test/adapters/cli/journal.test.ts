import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, request, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import t, { type Test } from 'tap'
import { send } from '../../../src/adapters/contract/send.js'
import { BARE_NODE } from '../../support/bare-node.js'
import { type ChildService, startChildService } from '../../support/child-service.js'
import { CLOSER, manyCases } from '../../support/many-cases.js'
import { signToken } from '../../support/tokens.js'
import { STORE_KINDS, type WorldStore, worldStore } from '../../support/world-store.js'
import { MAIN, run } from './run.js'

const token = signToken({ user: CLOSER, expiresIn: 86_400 }, Date.now())

/** `casework journal` while it runs, line by line. */
class Follower {
  readonly child: ChildProcess
  err = ''
  readonly #lines: AsyncIterator<string>

  constructor(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const given = { PATH: process.env['PATH'], ...env }
    const child = spawn('env', [...BARE_NODE, MAIN, 'journal', ...args], { env: given })
    child.stderr.on('data', (data) => (this.err += String(data)))
    this.#lines = createInterface(child.stdout)[Symbol.asyncIterator]()
    this.child = child
  }

  /** The next entries, as `case_closed 1001`. */
  async next(count: number): Promise<string[]> {
    const lines: string[] = []
    while (lines.length < count) {
      const { value, done } = await this.#lines.next()
      if (done === true) throw new Error(`ended: ${this.err}`)
      lines.push(inShort(value))
    }
    return lines
  }

  async end(signal: 'SIGINT' | 'SIGTERM'): Promise<{ code: unknown; err: string }> {
    const ended = once(this.child, 'close')
    this.child.kill(signal)
    return { code: (await ended)[0], err: this.err }
  }
}

function inShort(line: string): string {
  const {
    kind,
    case: of,
    activity,
  } = JSON.parse(line) as { kind: string; case: { id: string }; activity?: { id: string } }
  return `${kind} ${activity?.id ?? of.id}`
}

async function start(t: Test, place: WorldStore): Promise<ChildService> {
  const service = await startChildService(place.url.replace(/^sqlite:/, ''))
  t.teardown(() => service.process.kill('SIGTERM'))
  return service
}

async function close(service: ChildService, id: number): Promise<void> {
  const headers = { authorization: `Bearer ${token}` }
  const { status } = await send(service.url, { method: 'PATCH', path: `/case/${String(id)}/close`, headers })
  if (status !== 204) throw new Error(`closing ${String(id)}: ${String(status)}`)
}

const done = (id: number): string[] => [`activity_completed ${String(id)}0`, `case_closed ${String(id)}`]

for (const kind of STORE_KINDS) {
  void t.test(`${kind}: the entries, from the store and from a service`, async (t) => {
    const place = await worldStore(kind, manyCases(9, 1))
    t.teardown(place.remove)
    const env = { DATABASE_URL: place.url }
    t.strictSame(await run(['journal'], { env }), { code: 0, out: '', err: '' }, 'nothing yet')
    const service = await start(t, place)
    for (const id of [1001, 1002]) await close(service, id)

    const { code, out, err } = await run(['journal'], { env })
    t.match({ code, err }, { code: 0, err: '' })
    const lines = out.trimEnd().split('\n')
    t.strictSame(lines.map(inShort), [...done(1001), ...done(1002)])
    t.match(JSON.parse(lines[1]!), {
      kind: 'case_closed',
      by: { user: { id: CLOSER } },
      case: { id: '1001' },
      status: { before: 'open', after: 'closed' },
    })
    const second = (JSON.parse(lines[1]!) as { id: string }).id
    const rest = `${lines.slice(2).join('\n')}\n`
    t.strictSame(await run(['journal', '--after', second], { env }), { code: 0, out: rest, err: '' })
    const asked = ['--url', `${service.url}/`, '--token', token]
    t.strictSame(await run(['journal', ...asked]), { code: 0, out, err: '' }, 'a service says the same')
    t.strictSame(await run(['journal', '--after', second, ...asked]), { code: 0, out: rest, err: '' })

    const followers = [
      new Follower(['--follow', '--after', second], env),
      new Follower(['--follow', '--after', second, ...asked]),
    ]
    for (const follower of followers) t.strictSame(await follower.next(2), done(1002))
    for (const id of [1003, 1004]) {
      await close(service, id)
      for (const follower of followers) t.strictSame(await follower.next(2), done(id), 'as it is done')
    }
    t.strictSame(await followers[0]!.end('SIGINT'), { code: 0, err: '' })
    t.strictSame(await followers[1]!.end('SIGTERM'), { code: 0, err: '' })
  })
}

for (const kind of STORE_KINDS) {
  void t.test(`${kind}: a follower of another epoch, or of a number that was never given`, async (t) => {
    const place = await worldStore(kind, manyCases(2, 1))
    t.teardown(place.remove)
    const env = { DATABASE_URL: place.url }
    const service = await start(t, place)
    await close(service, 1001)
    const [line = ''] = (await run(['journal'], { env })).out.split('\n')
    const { epoch } = JSON.parse(line) as { epoch: string }
    const asked = ['--url', service.url, '--token', token]
    for (const [args, given] of [
      [[], env],
      [asked, {}],
    ] as const) {
      t.match(await run(['journal', '--epoch', epoch, '--after', '1', ...args], { env: given }), { code: 0, err: '' })
      t.strictSame(await run(['journal', '--epoch', 'of-before', ...args], { env: given }), {
        code: 1,
        out: '',
        err: `casework: The store is another: its epoch was of-before and is now ${epoch}. Begin anew, as docs/backup.md says.\n`,
      })
      const { code, err } = await run(['journal', '--after', '99', ...args], { env: given })
      t.equal(code, 1)
      t.match(err, /99.*highest (number|value) is 2\./)
    }
  })
}

void t.test('a follower outlives the service', async (t) => {
  const place = await worldStore('SQLite', manyCases(3, 1))
  t.teardown(place.remove)
  const service = await start(t, place)
  const door = await relay(service.url)
  t.teardown(() => door.server.close())
  const follower = new Follower(['--follow', '--url', door.url, '--token', token])
  await close(service, 1001)
  t.strictSame(await follower.next(2), done(1001))
  service.process.kill('SIGTERM')
  await service.exited
  while (follower.err === '') await once(follower.child.stderr!, 'data')
  const again = await start(t, place)
  door.to = again.url
  await close(again, 1002)
  t.strictSame(await follower.next(2), done(1002), 'nothing missed, nothing twice')
  t.strictSame(await follower.end('SIGINT'), {
    code: 0,
    err: `casework: ${door.url} does not answer; it is asked again.\n`,
  })
})

void t.test('a follower takes a stream, and goes on when a proxy cuts it', async (t) => {
  const place = await worldStore('SQLite', manyCases(4, 1))
  t.teardown(place.remove)
  const service = await start(t, place)
  const proxy = await cuttingProxy(service.url)
  t.teardown(() => proxy.close())
  const follower = new Follower(['--follow', '--url', proxy.url, '--token', token])
  for (const id of [1001, 1002, 1003]) {
    await close(service, id)
    t.strictSame(await follower.next(2), done(id), 'nothing missed, nothing twice')
    proxy.cut()
  }
  t.match(proxy.answers.join(), /^text\/event-stream(,text\/event-stream)*$/)
  t.ok(proxy.answers.length > 1)
  t.strictSame(await follower.end('SIGINT'), { code: 0, err: '' })
})

void t.test('a reader that has enough', async (t) => {
  const place = await worldStore('SQLite', manyCases(3, 1))
  t.teardown(place.remove)
  const service = await start(t, place)
  await close(service, 1001)
  const follower = new Follower(['--follow'], { DATABASE_URL: place.url })
  await follower.next(2)
  follower.child.stdout!.destroy()
  const ended = once(follower.child, 'close')
  await close(service, 1002)
  t.strictSame([(await ended)[0], follower.err], [0, ''])
})

void t.test('a service that refuses, or is not there', async (t) => {
  const place = await worldStore('SQLite', manyCases(1, 1))
  t.teardown(place.remove)
  const service = await start(t, place)
  const refused = await run(['journal', '--follow', '--url', service.url, '--token', 'nonsense'])
  t.match(refused, { code: 1, out: '', err: /^casework: http:\S+ answers 401: .+401-101.+\n$/ })
  service.process.kill('SIGTERM')
  await service.exited
  const away = await run(['journal', '--url', service.url, '--token', token])
  t.match(away, { code: 1, out: '', err: /^casework: http.+ does not answer: connect ECONNREFUSED.+\n$/ })
})

/** A door that leads to a service, and to another when it is told. */
async function relay(to: string): Promise<{ readonly server: Server; readonly url: string; to: string }> {
  const server = createServer((request, response) => {
    fetch(door.to + (request.url ?? ''), { headers: { authorization: request.headers.authorization ?? '' } }).then(
      async (answer) => response.writeHead(answer.status).end(await answer.text()),
      () => request.destroy(),
    )
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const door = { server, url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, to }
  return door
}

void t.test('a service that answers without a journal', async (t) => {
  for (const body of ['<p>Welcome</p>', '{}', '{"entry":[],"last":7}', '']) {
    const server = createServer((_request, answer) => answer.end(body)).listen(0, '127.0.0.1')
    t.teardown(() => server.close())
    await once(server, 'listening')
    const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
    const err = `casework: ${url} answers 200, but not with a journal: ${body}\n`
    t.strictSame(await run(['journal', '--follow', '--url', url, '--token', 'x']), { code: 1, out: '', err })
  }
})

/** A proxy that passes everything on until it is told to cut, and notes the types of the answers. */
async function cuttingProxy(to: string) {
  const open = new Set<ServerResponse>()
  const answers: string[] = []
  const { hostname, port } = new URL(to)
  const server = createServer(({ url = '', headers }, response) => {
    open.add(response)
    request({ hostname, port, path: url, headers, agent: false }, (answer) => {
      answers.push(answer.headers['content-type'] ?? '')
      response.writeHead(answer.statusCode ?? 0, answer.headers)
      answer.on('error', () => undefined).pipe(response)
      response.on('close', () => answer.destroy())
    }).end()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    answers,
    cut() {
      for (const response of open) response.destroy()
      open.clear()
    },
    close() {
      this.cut()
      server.close()
    },
  }
}
