import { Registry } from 'prom-client'
import t from 'tap'
import { startDemoService } from '../../../../src/adapters/cli/demo/demo-service.js'
import { addWebhookMetrics, type WebhookLag } from '../../../../src/adapters/http/metrics/webhook-metrics.js'
import { readConfig } from '../../../../src/config.js'
import { startReceiver } from '../../../support/receiver.js'

async function rig() {
  const state: { lags: readonly WebhookLag[]; disabled: number | null } = { lags: [], disabled: 0 }
  const registry = new Registry()
  const attempted = addWebhookMetrics(registry, {
    lags: () => state.lags,
    countDisabled: async () => state.disabled,
  })
  /** The samples of the metrics whose names match. */
  const samples = async (names: RegExp) =>
    (await registry.metrics()).split('\n').filter((line) => !line.startsWith('#') && names.test(line))
  return { state, attempted, samples }
}

void t.test('counts attempts by their outcome, and times them', async (t) => {
  const { attempted, samples } = await rig()
  attempted({ failure: null, duration: 20 })
  attempted({ failure: null, duration: 30 })
  attempted({ failure: 'timeout', duration: 15_000 })
  t.strictSame(await samples(/attempts_total/), [
    'casework_webhook_attempts_total{outcome="delivered"} 2',
    'casework_webhook_attempts_total{outcome="timeout"} 1',
  ])
  t.strictSame(await samples(/duration_seconds_(count|sum)|le="(0\.025|10)"/), [
    'casework_webhook_attempt_duration_seconds_bucket{le="0.025"} 1',
    'casework_webhook_attempt_duration_seconds_bucket{le="10"} 2',
    'casework_webhook_attempt_duration_seconds_sum 15.05',
    'casework_webhook_attempt_duration_seconds_count 3',
  ])
})

void t.test('shows how far each webhook is behind, and only where the process delivers', async (t) => {
  const { state, samples } = await rig()
  t.strictSame(await samples(/lag/), [])
  state.lags = [
    { webhook: '1', entries: 7, age: 2_500 },
    { webhook: '2', entries: 0, age: 0 },
  ]
  t.strictSame(await samples(/lag/), [
    'casework_webhook_lag_entries{webhook="1"} 7',
    'casework_webhook_lag_entries{webhook="2"} 0',
    'casework_webhook_lag_seconds{webhook="1"} 2.5',
    'casework_webhook_lag_seconds{webhook="2"} 0',
  ])
  state.lags = [{ webhook: '2', entries: 1, age: 1_000 }]
  t.strictSame(await samples(/lag_entries/), ['casework_webhook_lag_entries{webhook="2"} 1'], 'without the deleted one')
  state.lags = []
  t.strictSame(await samples(/lag/), [], 'another process has taken over')
})

void t.test('shows how many webhooks are disabled, unless the store cannot say', async (t) => {
  const { state, samples } = await rig()
  for (const [disabled, shown] of [
    [0, ['casework_webhooks_disabled 0']],
    [2, ['casework_webhooks_disabled 2']],
    [null, []],
    [1, ['casework_webhooks_disabled 1']],
  ] as const) {
    state.disabled = disabled
    t.strictSame(await samples(/disabled/), shown)
  }
})

void t.test('a service shows them, and nothing of the URL', async (t) => {
  const receiver = await startReceiver((_received, count) => (count === 1 ? 200 : 503))
  t.teardown(receiver.stop)
  const env = { PORT: '0', LOG_LEVEL: 'silent', METRICS_PORT: '0', WEBHOOK_ALLOW: '127.0.0.0/8' }
  const { server } = await startDemoService(readConfig(env))
  t.teardown(() => server.stop())
  const metrics = async () => (await fetch(String(server.metricsUrl))).text()
  const as = async (name: string, id: string) => {
    const form = new URLSearchParams({ grant_type: 'client_credentials', [name]: id })
    const answer = await fetch(`${server.url}/oauth2/token`, { method: 'POST', body: form })
    return { authorization: `Bearer ${((await answer.json()) as { access_token: string }).access_token}` }
  }
  const robot = await as('client_id', '1')
  const added = await fetch(`${server.url}/webhook`, {
    method: 'POST',
    headers: { ...robot, 'content-type': 'application/json' },
    body: JSON.stringify({ url: `${receiver.url}/hidden` }),
  })
  const { id } = (await added.json()) as { id: string }
  const close = { method: 'PATCH', headers: await as('user_id', '7') }
  t.equal((await fetch(`${server.url}/case/1001/close`, close)).status, 204)
  await receiver.until(1)
  const tested = await fetch(`${server.url}/webhook/${id}/test`, { method: 'POST', headers: robot })
  t.match(await tested.json(), { outcome: 'failed', status: 503 })
  const text = await metrics()
  t.match(text, /^casework_webhook_attempts_total\{outcome="delivered"\} 1$/m)
  t.match(text, /^casework_webhook_attempts_total\{outcome="status"\} 1$/m)
  t.match(text, /^casework_webhook_attempt_duration_seconds_count 2$/m)
  t.match(text, new RegExp(`^casework_webhook_lag_entries\\{webhook="${id}"\\} \\d+$`, 'm'))
  t.match(text, new RegExp(`^casework_webhook_lag_seconds\\{webhook="${id}"\\} \\d`, 'm'))
  t.match(text, /^casework_webhooks_disabled 0$/m)
  t.notMatch(text, 'hidden')
})
