import t, { type Test } from 'tap'
import { send } from '../../../../src/adapters/contract/send.js'
import { heldEmail, openCase, PEOPLE } from '../../../support/seed.js'
import { startTestService } from '../../../support/test-service.js'
import { STORE_KINDS, type StoreKind } from '../../../support/world-store.js'

const WORLD = {
  ...PEOPLE,
  cases: [1, 2, 3].map((id) => openCase(id)),
  activities: [heldEmail(1, 1), heldEmail(2, 1), heldEmail(3, 2)],
}
const ANYWHERE = { host: '127.0.0.1', port: 0 }

async function measured(t: Test, store: StoreKind = 'SQLite') {
  const service = await startTestService({ world: WORLD, store, server: { metrics: ANYWHERE } })
  t.teardown(() => service.stop())
  const headers = { authorization: `Bearer ${service.token({ user: '7' })}` }
  return {
    ask: async (method: string, path: string) => (await send(service.url, { method, path, headers })).status,
    url: service.url,
    metrics: async () => (await fetch(service.metricsUrl)).text(),
    metricsUrl: service.metricsUrl,
  }
}

/** The samples of a metric whose labels are these, as one text. */
function samples(text: string, name: string): string[] {
  return text.split('\n').filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))
}

for (const kind of STORE_KINDS) {
  void t.test(`${kind}: counts commits`, async (t) => {
    const { ask, metrics } = await measured(t, kind)
    t.equal(await ask('PATCH', '/case/1,2/close'), 204)
    t.equal(await ask('PATCH', '/case/1,3/close'), 400, 'one is closed, so neither counts')
    const text = await metrics()
    t.strictSame(samples(text, 'casework_cases_closed_total'), ['casework_cases_closed_total 2'])
    t.strictSame(samples(text, 'casework_activities_completed_total'), ['casework_activities_completed_total 3'])
    t.strictSame(samples(text, 'casework_refusals_total'), ['casework_refusals_total{code="400-253"} 1'])
    const units = samples(text, 'casework_store_units').map((line) => line.replace(/^\S+?\{|"/g, ''))
    t.strictSame(units, [
      'kind=changes,state=waiting} 0',
      'kind=changes,state=running} 0',
      'kind=reads,state=waiting} 0',
      'kind=reads,state=running} 0',
    ])
    const [log] = samples(text, 'casework_store_log_bytes')
    const [connections] = samples(text, 'casework_store_connections')
    t.equal(Number(log?.split(' ')[1]) > 0, kind === 'SQLite', 'a log is written')
    t.equal(Number(connections?.split(' ')[1]) > 0, kind === 'PostgreSQL')
  })
}

for (const kind of STORE_KINDS) {
  void t.test(`${kind}: counts the closes of a batch`, async (t) => {
    const { ask, metrics } = await measured(t, kind)
    const answers = await Promise.all([1, 2, 3].map((id) => ask('PATCH', `/case/${String(id)}/close`)))
    t.strictSame(answers, [204, 204, 204])
    const text = await metrics()
    t.strictSame(samples(text, 'casework_cases_closed_total'), ['casework_cases_closed_total 3'])
    t.strictSame(samples(text, 'casework_activities_completed_total'), ['casework_activities_completed_total 3'])
  })
}

void t.test('a completion that closes its case counts both', async (t) => {
  const roles = [
    { id: 1, name: 'Agent', actions: ['Activity:Complete'] },
    { id: 2, name: 'Lead', actions: [] },
  ]
  const service = await startTestService({ world: { ...WORLD, roles }, server: { metrics: ANYWHERE } })
  t.teardown(() => service.stop())
  const body = JSON.stringify({ activity: [{ id: '3', lastModified: '2026-11-01T00:00:00.000Z' }] })
  const headers = { authorization: `Bearer ${service.token({ user: '7' })}`, 'content-type': 'application/json' }
  t.equal((await send(service.url, { method: 'PATCH', path: '/activity/complete', headers, body })).status, 200)
  const text = await (await fetch(service.metricsUrl)).text()
  t.match(text, /^casework_cases_closed_total 1$/m)
  t.match(text, /^casework_activities_completed_total 1$/m)
})

void t.test('times by route, with nothing from the URL', async (t) => {
  const { ask, url, metrics } = await measured(t)
  const secret = 'not-to-be-seen'
  await ask('GET', '/case/1')
  await ask('GET', '/case/2,3')
  await ask('GET', `/case/${secret}?token=${secret}`)
  await ask('GET', `/${secret}`)
  await send(url, { method: 'PROPFIND', path: `/${secret}/more`, headers: { 'x-request-id': secret } })
  const text = await metrics()
  t.notMatch(text, secret)
  t.strictSame(samples(text, 'casework_request_duration_seconds_count'), [
    'casework_request_duration_seconds_count{method="GET",route="/case/:ids",status="200"} 2',
    'casework_request_duration_seconds_count{method="GET",route="/case/:ids",status="400"} 1',
    'casework_request_duration_seconds_count{method="other",route="none",status="404"} 2',
  ])
  t.match(text, /^casework_event_loop_delay_seconds [\d.e-]+$/m)
  t.match(text, /^process_resident_memory_bytes \d+$/m)
})

void t.test('shown nowhere else, and nothing else there', async (t) => {
  const { ask, metricsUrl } = await measured(t)
  t.equal(await ask('GET', '/metrics'), 404)
  t.equal((await fetch(new URL('/case/1', metricsUrl))).status, 404)
  t.match((await fetch(metricsUrl)).headers.get('content-type'), /^text\/plain; version=0\.0\.4/)
})
