import t from 'tap'
import { startCasework } from '../src/testing.js'
import { openCase, PEOPLE } from './support/seed.js'

function close(url: string, id: string, token: string): Promise<Response> {
  return fetch(`${url}/case/${id}/close`, { method: 'PATCH', headers: { authorization: `Bearer ${token}` } })
}

void t.test('a service on the demo world, without a word said', async (t) => {
  const casework = await startCasework()
  t.equal((await close(casework.url, '1001', await casework.userToken(7))).status, 204)
  t.equal((await close(casework.url, '1001', await casework.clientToken('1'))).status, 400)
  await casework.reset()
  t.equal((await close(casework.url, '1001', await casework.userToken('7'))).status, 204, 'open again')
  const reads = await casework.userToken(7, { scope: 'core.casemgr.read' })
  t.match(await (await close(casework.url, '1002', reads)).json(), { code: '403-197' })
  await casework.close()
  await t.rejects(fetch(casework.url), 'nobody answers')
})

void t.test('a world, a base path and a clock of one’s own', async (t) => {
  const world = { ...PEOPLE, cases: [openCase(1)] } as object
  const casework = await startCasework({ world, now: '2026-11-23T18:13:09.142Z', basePath: '/v3' })
  t.teardown(() => casework.close())
  t.match(casework.url, /^http:\/\/127\.0\.0\.1:\d+\/v3$/)
  const token = await casework.userToken(7, { expiresIn: 60 })
  t.equal((await close(casework.url, '1', token)).status, 204)
  const read = await fetch(`${casework.url}/case/1`, { headers: { authorization: `Bearer ${token}` } })
  t.match(await read.json(), { case: [{ lastModified: '2026-11-23T18:13:09.142Z' }] })
  casework.clock.move(Date.parse('2026-11-23T18:14:09.142Z'))
  t.equal((await close(casework.url, '1', token)).status, 401, 'the token has ended')
  await casework.reset()
  t.equal((await close(casework.url, '1', token)).status, 204, 'the clock was put back with the world')
})

void t.test('what cannot begin says why', async (t) => {
  await t.rejects(startCasework({ now: 'noon' }), {
    name: 'TypeError',
    message: /^startCasework: the option "now" must be /,
  })
  await t.rejects(startCasework({ world: { cases: [openCase(1), 5], cats: [], users: {} } as object }), {
    message: /cases\[1\] must be an object\.\ncats is no list of a world\.\nusers must be a list\.\n?/,
  })
})

void t.test('services know nothing of each other', async (t) => {
  const [one, other] = await Promise.all([startCasework(), startCasework()])
  const token = await one.userToken(7)
  t.equal((await close(one.url, '1001', token)).status, 204)
  t.equal((await close(other.url, '1001', token)).status, 401)
  t.equal((await close(other.url, '1001', await other.userToken(7))).status, 204)
  await Promise.all([one.close(), other.close()])
})

void t.test('starts in no time', async (t) => {
  const times: number[] = []
  for (let time = 0; time < 20; time += 1) {
    const began = performance.now()
    const casework = await startCasework()
    times.push(performance.now() - began)
    await casework.close()
  }
  const median = times.sort((a, b) => a - b)[10] ?? Infinity
  // A tenth of a second where nothing else runs; the machine of a test is seldom so quiet.
  t.ok(median < 500, `${median.toFixed(0)} ms in the median`)
})

void t.test('options that do not exist, or cannot be, are refused by name', async (t) => {
  const start = (options: unknown) => startCasework(options as Parameters<typeof startCasework>[0])
  for (const [options, message] of [
    [{ wrold: {} }, 'startCasework: there is no option "wrold"; there are world, now, basePath.'],
    [{ world: [] }, 'startCasework: the option "world" must be a world: an object of lists.'],
    [{ now: 1_700_000_000_000 }, /^startCasework: the option "now" must be an instant/],
    [{ basePath: 'v3' }, /^startCasework: the option "basePath" must be empty, or a path/],
    [{ basePath: '/v3/' }, /^startCasework: the option "basePath" must be empty, or a path/],
    [null, 'startCasework: the options must be an object.'],
  ] as const) {
    await t.rejects(start(options), { name: 'TypeError', message })
  }
  const casework = await startCasework({ now: new Date('2026-11-23T18:13:09.142Z') })
  t.teardown(() => casework.close())
  const tokenOf = (options: unknown) => casework.userToken(7, options as Parameters<typeof casework.userToken>[1])
  await t.rejects(tokenOf({ scopes: '.default' }), { message: /^userToken: there is no option "scopes"/ })
  await t.rejects(tokenOf({ expiresIn: '1h' }), {
    message: 'userToken: the option "expiresIn" must be a number of seconds.',
  })
})
