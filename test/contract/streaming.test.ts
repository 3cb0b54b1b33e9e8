import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { connect } from 'node:net'
import t, { type Test } from 'tap'
import { send } from '../../src/adapters/contract/send.js'
import { openStore } from '../../src/adapters/kysely/open-store.js'
import { settableClock } from '../../src/domain/settable-clock.js'
import { startServer } from '../../src/process/server.js'
import { administratorOf } from '../histories/administrator.js'
import { type EventStream, openEventStream } from '../support/event-stream.js'
import { manualHeartbeat } from '../support/manual-heartbeat.js'
import { CLOSER, manyCases } from '../support/many-cases.js'
import { NOW } from '../support/test-service.js'
import { signToken, TOKENS, type TokenSpec } from '../support/tokens.js'
import type { World } from '../support/world-file.js'
import { STORE_KINDS, type StoreKind, worldStore } from '../support/world-store.js'

/** A service whose clock, heartbeat and data a test changes. */
async function start(t: Test, kind: StoreKind, basePath = '', world: World = 'situations') {
  const place = await worldStore(kind, world)
  const clock = settableClock({ now: () => NOW })
  const { heartbeat, beat } = manualHeartbeat()
  const listen = { host: '127.0.0.1', port: 0, basePath, logLevel: 'silent' }
  const store = await openStore(place.url)
  const server = await startServer({ store, clock, tokens: TOKENS, heartbeat, ...listen })
  const administrator = await administratorOf(place.url)
  t.teardown(async () => {
    await server.stop()
    await administrator.end()
    await place.remove()
  })
  const headersOf = (spec: TokenSpec) => ({ authorization: `Bearer ${signToken(spec, NOW)}` })
  return {
    ...{ url: server.url, stop: server.stop, clock, beat, change: administrator.run, headersOf },
    follow: (spec: TokenSpec, more: Record<string, string> = {}, path = '/journal'): Promise<EventStream> =>
      openEventStream(server.url, { ...headersOf(spec), ...more }, path),
    async close(id: string, spec: TokenSpec = { client: '7' }): Promise<void> {
      const asked = { method: 'PATCH', path: `${basePath}/case/${id}/close`, headers: headersOf(spec) }
      const { status } = await send(server.url, asked)
      if (status !== 204) throw new Error(`closing ${id}: ${String(status)}`)
    },
    async entries(spec: TokenSpec): Promise<readonly { readonly id: string; readonly kind: string }[]> {
      const { text } = await send(server.url, { method: 'GET', path: `${basePath}/journal`, headers: headersOf(spec) })
      return (JSON.parse(text) as { entry: { id: string; kind: string }[] }).entry
    },
  }
}

const SEVEN = { user: '7' }
const CLOSER_TOKEN = { user: CLOSER }
const LONG = 30_000

/** More than the system takes for a reader that reads nothing. */
function withLongJournal(): object {
  const entry = { at: '2026-11-01T08:00:00.000Z', by: CLOSER, kind: 'case_edited', department: '1', case: '1001' }
  const journal = Array.from({ length: LONG }, (_, index) => ({ id: String(index + 1), ...entry }))
  return { ...manyCases(1, 1), journal: journal.map((one) => ({ ...one, edited: ['subject', 'description'] })) }
}

for (const kind of STORE_KINDS) {
  void t.test(`${kind}: entries come in order, as the JSON view shows them`, async (t) => {
    const { follow, close, entries } = await start(t, kind, '/v3')
    await close('1001')
    const stream = await follow(SEVEN, { 'X-Request-Id': 'mine' })
    t.match(stream.answer.headers, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      vary: 'Accept, Accept-Language',
      'x-request-id': 'mine',
    })
    for (const id of ['1002', '1007']) await close(id, id === '1007' ? SEVEN : undefined)
    const listed = await entries(SEVEN)
    const events = await stream.next(listed.length)
    t.strictSame(
      events,
      listed.map((entry) => ({ id: entry.id, event: entry.kind, data: JSON.stringify(entry) })),
    )
    t.match(stream.text(), /^retry: \d+\n\nevent: epoch\ndata: \{"epoch":"\w+"\}\n\nid: 1\n/)
  })

  void t.test(`${kind}: a stream goes on behind the last event, also page by page`, async (t) => {
    const { follow, close, entries } = await start(t, kind)
    for (const id of ['1001', '1002']) await close(id)
    const ids = (await entries(SEVEN)).map(({ id }) => id)
    const idsFrom = async (stream: EventStream, count: number) => (await stream.next(count)).map(({ id }) => id)
    const behind = await follow(SEVEN, { 'Last-Event-ID': ids[0]! }, '/journal?after=0&limit=1')
    t.strictSame(await idsFrom(behind, ids.length - 1), ids.slice(1))
    t.strictSame(await idsFrom(await follow(SEVEN, {}, `/journal?after=${ids[0]!}`), 1), [ids[1]])
    t.strictSame(await idsFrom(await follow(SEVEN, { 'Last-Event-ID': '' }), 1), [ids[0]])
  })

  void t.test(`${kind}: a stream shows only entries within reach, as the reach is now`, async (t) => {
    const { follow, close, change } = await start(t, kind)
    const [limited, global] = [await follow({ user: '8' }), await follow({ user: '10' })]
    await close('1012')
    await close('1002')
    const casesOf = async (stream: EventStream, count: number) =>
      (await stream.next(count))
        .filter(({ event }) => event === 'case_closed')
        .map(({ data }) => /"case":\{"id":"(\d+)/.exec(data)?.[1])
    t.strictSame(await casesOf(limited, 1), ['1002'])
    await change('update users set home_department_id = 2 where id = 8')
    await close('1001')
    await close('1005')
    t.strictSame(await casesOf(limited, 2), ['1005'])
    t.notMatch(limited.text(), /1012|1001/)
    global.hangUp()
  })

  void t.test(`${kind}: a stream ends with its token`, async (t) => {
    const { follow, clock, beat, close } = await start(t, kind)
    const [short, long] = [await follow({ ...SEVEN, expiresIn: 60 }), await follow({ ...SEVEN, expiresIn: 600 })]
    beat()
    await Promise.all([short.comments(1), long.comments(1)])
    clock.fix(NOW + 60_000)
    beat()
    await short.ended
    clock.fix(NOW + 600_000)
    await close('1002', { client: '7', expiresIn: 3_600 })
    await long.ended
    t.notMatch(long.text(), /case_closed/, 'an entry after the end of the token is not sent')
  })

  void t.test(`${kind}: a stream ends with the right to read`, async (t) => {
    const { follow, beat, change } = await start(t, kind)
    const [client, user] = [await follow({ client: '7' }), await follow({ user: '13' })]
    await change("update clients set type = 'KB' where id = 7")
    beat()
    await client.ended
    await t.rejects(follow({ client: '7' }), /403-112/)
    await user.comments(1)
    for (const table of ['user_roles', 'user_departments', 'user_pull_users', 'user_pull_queues'])
      await change(`delete from ${table} where user_id = 13`)
    await change('delete from users where id = 13')
    beat()
    await user.ended
    await t.rejects(follow({ user: '13' }), /401-101/)
  })

  void t.test(`${kind}: a stream tells of another epoch, and ends`, async (t) => {
    const { follow, beat, change } = await start(t, kind)
    const stream = await follow(SEVEN)
    await change("update store set epoch = 'another'")
    beat()
    t.match(await stream.ended, [/^\{"epoch":"\w{20}"\}$/, '{"epoch":"another"}'])
    t.match((await follow(SEVEN)).text(), /"another"/)
  })

  void t.test(`${kind}: a stop ends many streams, also of readers that went away`, async (t) => {
    const { follow, stop, close } = await start(t, kind)
    const streams = await Promise.all(Array.from({ length: 100 }, () => follow(SEVEN)))
    for (const stream of streams.slice(0, 10)) stream.hangUp()
    await close('1002')
    await Promise.all(streams.slice(10).map((stream) => stream.next(1)))
    const began = performance.now()
    await stop()
    await Promise.all(streams.map(({ ended }) => ended))
    t.ok(performance.now() - began < 4_000)
  })
}

void t.test('a reader that takes nothing holds back one page, delays no close, and is cut', async (t) => {
  const outlets: ServerResponse[] = []
  const keep = (message: unknown) => outlets.push((message as { response: ServerResponse }).response)
  subscribe('http.server.request.start', keep)
  t.teardown(() => unsubscribe('http.server.request.start', keep))
  const { url, headersOf, close, beat, stop } = await start(t, 'SQLite', '', withLongJournal())
  const [other, own] = [await openEventStream(url, headersOf(CLOSER_TOKEN)), connect(Number(new URL(url).port))]
  const cut = once(own, 'close')
  const { authorization } = headersOf(CLOSER_TOKEN)
  own.pause().on('error', () => undefined)
  own.write(
    `GET /journal?limit=1000 HTTP/1.1\r\nHost: a\r\nAccept: text/event-stream\r\nAuthorization: ${authorization}\r\n\r\n`,
  )
  await other.next(LONG)
  const outstanding = () => Math.max(0, ...outlets.map(({ writableLength }) => writableLength))
  t.ok(outstanding() > 0 && outstanding() < 1_048_576, String(outstanding()))
  await close('1001', CLOSER_TOKEN)
  await other.next(2)
  beat()
  await other.comments(1)
  t.ok(outstanding() > 0, 'a reader may take its time between two comments')
  beat()
  own.resume()
  await cut
  t.equal(outstanding(), 0)
  await stop()
})

void t.test('refusals before a stream begins', async (t) => {
  const { follow, close } = await start(t, 'SQLite')
  await close('1002')
  for (const [headers, path, refusal] of [
    [{}, '/journal?wait=1', /400-101.+wait/],
    [{}, '/journal?limit=0', /400-102.+limit/],
    [{}, '/journal?after=99', /400-102.+after.+highest value is 1/],
    [{ 'Last-Event-ID': 'x' }, '/journal?after=0', /400-102.+Last-Event-ID/],
    [{ 'Last-Event-ID': '-1' }, '/journal', /400-102.+Last-Event-ID/],
    [{ 'Last-Event-ID': '99' }, '/journal?after=0', /400-102.+Last-Event-ID.+highest value is 1/],
    [{ 'Accept-Language': 'de-DE' }, '/journal?limit=0', /400-102.+Nicht unterstützter Wert/],
    [{ accept: 'text/event-stream, application/xml;q=0.1' }, '/journal?limit=0', /<code>400-102</],
    [{ 'Accept-Language': 'xx' }, '/journal', /406-100/],
    [{}, '/case/1002', /406-101/],
  ] as const) {
    await t.rejects(follow(SEVEN, headers, path), refusal)
  }
  await t.rejects(follow({ ...SEVEN, scope: 'core.other' }), /403-197/)
  await t.rejects(follow({ ...SEVEN, expiresIn: -1 }), /401-101/)
})

void t.test('a HEAD for a stream gets its headers, and ends', async (t) => {
  const { url, headersOf } = await start(t, 'SQLite')
  const headers = { ...headersOf(SEVEN), accept: 'text/event-stream' }
  const answer = await send(url, { method: 'HEAD', path: '/journal', headers })
  t.match(answer, { status: 200, text: '', headers: { 'content-type': 'text/event-stream' } })
})
