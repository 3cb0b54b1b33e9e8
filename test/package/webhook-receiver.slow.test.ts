import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, cpSync, writeFileSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import Database from 'better-sqlite3'
import t, { type Test } from 'tap'
import { startCasework } from '../../src/testing.js'
import { BARE_NODE } from '../support/bare-node.js'
import { signedHeaders } from '../support/signed-headers.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { linkInto, ROOT, runFile } from './empty-project.js'

const folder = temporaryFolder()
t.teardown(() => folder.remove())
const project = join(folder.path, 'project')
cpSync(join(ROOT, 'examples/webhook-receiver'), project, { recursive: true })
linkInto(project, ['@types/node', 'standardwebhooks'])
const compiler = join(ROOT, 'node_modules/typescript/bin/tsc')
const compiled = await runFile('env', [...BARE_NODE, compiler], { cwd: project }).catch((error: unknown) => error)
t.match(compiled, { stdout: /^$/, stderr: /^$/ }, 'it compiles')

const [SECRET, NEW_SECRET] = ['a', 'ö'].map(
  (letter) => `whsec_${Buffer.from(letter.repeat(24)).toString('base64')}`,
) as [string, string]

/** An event whose work a killed receiver left undone. */
type Leave = (inbox: string, id: string, event: string) => void

/** How each receiver is started, and what its inbox looks like after a crash. */
const RECEIVERS: Readonly<Record<string, { readonly command: readonly string[]; readonly leave: Leave }>> = {
  TypeScript: {
    command: ['env', ...BARE_NODE, 'dist/main.js'],
    leave: (inbox, id, event) => appendFileSync(inbox, `\n{"id":"${id}","event":${event}}\n{"id":"99-3","ev`),
  },
  Python: {
    command: ['python3', 'receiver.py'],
    leave(inbox, id, event) {
      const database = new Database(inbox)
      database.prepare('INSERT INTO inbox (id, event) VALUES (?, ?)').run(id, event)
      database.close()
    },
  },
}

/** Starts a receiver in a process of its own, on the secrets and the inbox of a folder. */
async function start(t: Test, home: string, [command = '', ...args]: readonly string[]) {
  const env = { PATH: process.env['PATH'], PORT: '0', SECRETS: join(home, 'secrets'), INBOX: join(home, 'inbox') }
  const child = spawn(command, args, { cwd: project, env, stdio: ['ignore', 'pipe', 'inherit'] })
  const end = async (signal: NodeJS.Signals): Promise<unknown> => {
    const exited = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : []
    child.kill(signal)
    return exited
  }
  t.teardown(() => end('SIGKILL'))
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const line = async () => String((await lines.next()).value)
  const url = (await line()).replace('Listening on ', '')
  return { url, line, end }
}

function eventOf(id: string): string {
  return JSON.stringify({ type: 'case_closed', data: { case: { id }, by: { user: { id: '7' } }, name: 'Zoë ☕' } })
}

/** Sends a delivery; returns the status of the answer. */
async function deliver(url: string, headers: Record<string, string>, body: string): Promise<number> {
  return (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body }))
    .status
}

/** Sends the header of a request with a body of so many bytes; returns the status of the answer. */
async function announce(url: string, bytes: number): Promise<number | undefined> {
  const announced = request(url, { method: 'POST', headers: { 'content-length': bytes } })
  announced.flushHeaders()
  const [answer] = (await once(announced, 'response')) as [IncomingMessage]
  announced.on('error', () => {}).destroy()
  return answer.statusCode
}

function signed(id: string, body: string, secrets: readonly string[] = [SECRET], at = Date.now()) {
  return signedHeaders({ id, body, secrets, at })
}

for (const [language, { command, leave }] of Object.entries(RECEIVERS)) {
  const isThere = spawnSync(command[0] ?? '', ['--version']).status === 0
  const skip = isThere ? false : `${String(command[0])} is not on this machine`
  const home = (t: Test, secrets = SECRET): string => {
    const own = temporaryFolder()
    t.teardown(() => own.remove())
    writeFileSync(join(own.path, 'secrets'), `${secrets}\n`)
    return own.path
  }

  void t.test(`${language}: takes what is signed, once, and refuses everything else`, { skip }, async (t) => {
    const { url, line, end } = await start(t, home(t), command)
    const body = eventOf('1001')
    for (const [name, headers, sent] of [
      ['not signed', {}, body],
      ['another body', signed('41-3', body), eventOf('1002')],
      ['another id', { ...signed('41-3', body), 'webhook-id': '42-3' }, body],
      ['another secret', signed('41-3', body, [NEW_SECRET]), body],
      ['too old', signed('41-3', body, [SECRET], Date.now() - 310_000), body],
      ['of the future', signed('41-3', body, [SECRET], Date.now() + 310_000), body],
      ['no time', { ...signed('41-3', body), 'webhook-timestamp': 'now' }, body],
    ] as const) {
      t.equal(await deliver(url, headers, sent), 401, name)
    }
    t.equal(await announce(url, 65_537), 413)
    t.ok((await fetch(url)).status >= 400, 'no GET')
    const fourTimes = Array.from({ length: 4 }, () => deliver(url, signed('41-3', body), body))
    t.strictSame(await Promise.all(fourTimes), [204, 204, 204, 204])
    t.equal(await deliver(url, signed('42-3', eventOf('1002')), eventOf('1002')), 204)
    t.strictSame([await line(), await line()], ['41-3 case_closed case 1001', '42-3 case_closed case 1002'])
    t.strictSame(await end('SIGTERM'), [0, null])
  })

  void t.test(`${language}: a secret is replaced without a restart`, { skip }, async (t) => {
    const path = home(t)
    const { url } = await start(t, path, command)
    const send = (id: string, secrets: readonly string[]) => deliver(url, signed(id, eventOf(id), secrets), eventOf(id))
    t.equal(await send('1-3', [NEW_SECRET, SECRET]), 204, 'the receiver knows the old one only')
    writeFileSync(join(path, 'secrets'), `${NEW_SECRET}\n${SECRET}\n`)
    t.strictSame([await send('2-3', [SECRET]), await send('3-3', [NEW_SECRET])], [204, 204], 'it knows both')
    writeFileSync(join(path, 'secrets'), NEW_SECRET)
    t.strictSame([await send('4-3', [NEW_SECRET, SECRET]), await send('5-3', [SECRET])], [204, 401])
  })

  void t.test(`${language}: a receiver that was killed has what it answered for`, { skip }, async (t) => {
    const path = home(t)
    const first = await start(t, path, command)
    t.equal(await deliver(first.url, signed('1-3', eventOf('1')), eventOf('1')), 204)
    t.equal(await first.line(), '1-3 case_closed case 1')
    t.equal(await deliver(first.url, signed('2-3', eventOf('2')), eventOf('2')), 204)
    t.equal(await first.line(), '2-3 case_closed case 2', 'so the work for the first is marked as done')
    await first.end('SIGKILL')
    leave(join(path, 'inbox'), '3-3', eventOf('3'))

    const again = await start(t, path, command)
    let line = await again.line()
    // The kill may have come before the mark: then the work is done twice, as the example says.
    if (line.startsWith('2-3')) line = await again.line()
    t.equal(line, '3-3 case_closed case 3', 'the work that was left')
    for (const id of ['1', '2', '3', '4']) {
      t.equal(await deliver(again.url, signed(`${id}-3`, eventOf(id)), eventOf(id)), 204)
    }
    t.equal(await again.line(), '4-3 case_closed case 4', 'nothing else is worked on again')
    await again.end('SIGTERM')
    const last = await start(t, path, command)
    t.equal(await deliver(last.url, signed('4-3', eventOf('4')), eventOf('4')), 204)
    t.equal(await deliver(last.url, signed('5-3', eventOf('5')), eventOf('5')), 204)
    t.equal(await last.line(), '5-3 case_closed case 5', 'also after two starts')
  })
  void t.test(`${language}: it hears of a close of a service`, { skip }, async (t) => {
    const casework = await startCasework()
    t.teardown(() => casework.close())
    const path = home(t)
    const { url, line } = await start(t, path, command)
    const headers = { authorization: `Bearer ${await casework.clientToken(1)}`, 'content-type': 'application/json' }
    const post = async (to: string, body?: object) =>
      fetch(casework.url + to, {
        method: 'POST',
        headers: body ? headers : { authorization: headers.authorization },
        ...(body && { body: JSON.stringify(body) }),
      })
    const added = await post('/webhook', { url })
    t.equal(added.status, 201)
    const { id, secret } = (await added.json()) as { id: string; secret: string }
    writeFileSync(join(path, 'secrets'), secret)

    const close = async (of: string) => {
      const authorization = `Bearer ${await casework.userToken(7)}`
      return (await fetch(`${casework.url}/case/${of}/close`, { method: 'PATCH', headers: { authorization } })).status
    }
    t.equal(await close('1001'), 204)
    t.equal(await line(), `4-${id} case_closed case 1001`)
    const rotated = (await (await post(`/webhook/${id}/secret`)).json()) as { secret: string }
    t.match(await (await post(`/webhook/${id}/test`)).json(), { outcome: 'delivered' }, 'with the old secret')
    writeFileSync(join(path, 'secrets'), rotated.secret)
    t.equal((await post(`/webhook/${id}/replay`, { after: 0 })).status, 204)
    t.equal(await close('1002'), 204)
    t.match(await line(), /^test-\w+-\d+ test$/)
    t.match(await line(), /case_closed case 1002$/, 'what was replayed is not worked on again')
  })
}
