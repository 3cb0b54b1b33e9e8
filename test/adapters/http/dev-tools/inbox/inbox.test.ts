import t from 'tap'
import { inboxOf } from '../../../../../src/adapters/http/dev-tools/inbox/inbox.js'
import { messageId } from '../../../../../src/domain/delivery.js'
import { settableClock } from '../../../../../src/domain/settable-clock.js'
import { signedHeaders } from '../../../../support/signed-headers.js'
import { NOW } from '../../../../support/test-service.js'

const [CURRENT, OLD] = ['a', 'b'].map((letter) => `whsec_${Buffer.from(letter.repeat(24)).toString('base64')}`) as [
  string,
  string,
]
const EVENT = { type: 'case_closed', timestamp: '2026-11-23T18:13:09.142Z', data: { case: { id: '1001' } } }
const BODY = JSON.stringify(EVENT)
const SECONDS = String(Math.floor(NOW / 1_000))

function headers(secrets: readonly string[], id = messageId('3', 41), body = BODY): Record<string, string> {
  return signedHeaders({ secrets, id, body, at: NOW })
}

/** An inbox of a demo with the webhook 3, whose old secret signs along for an hour. */
function rig() {
  const clock = settableClock({ now: () => NOW })
  const secrets = { secret: CURRENT, old: { secret: OLD, until: NOW + 3_600_000 } }
  const inbox = inboxOf({ clock, secretsOf: async (id) => (id === '3' ? secrets : null) })
  return { clock, inbox }
}

void t.test('a delivery is shown with its type, its case and the secrets by which its signature holds', async (t) => {
  const { inbox, clock } = rig()
  for (const [given, expected] of [
    [[CURRENT], ['current']],
    [[OLD], ['old']],
    [
      [OLD, CURRENT],
      ['current', 'old'],
    ],
  ] as const) {
    const sent = headers(given)
    await inbox.take(sent, BODY)
    t.strictSame(inbox.list()[0], {
      ...{ at: '2026-11-23T18:13:09.142Z', id: '41-3', type: 'case_closed', case: '1001' },
      ...{ signedBy: expected, body: BODY, timestamp: SECONDS, signature: sent['webhook-signature'] },
    })
  }
  clock.fix(NOW + 3_600_000)
  await inbox.take(headers([OLD, CURRENT]), BODY)
  t.strictSame(inbox.list()[0]?.signedBy, ['current'], 'the old secret has ended')
  t.equal(inbox.list().length, 4)
  inbox.empty()
  t.strictSame(inbox.list(), [])
})

void t.test('a test of a webhook is judged like any other delivery', async (t) => {
  const { inbox } = rig()
  await inbox.take(headers([CURRENT], 'test-01J9-3'), BODY)
  t.match(inbox.list()[0], { id: 'test-01J9-3', signedBy: ['current'] })
})

void t.test('no signature holds', async (t) => {
  const { inbox } = rig()
  const good = headers([CURRENT])
  for (const [name, given, body] of [
    ['of another body', good, `${BODY} `],
    ['of another id', { ...good, 'webhook-id': '42-3' }, BODY],
    ['of another instant', { ...good, 'webhook-timestamp': String(Number(SECONDS) + 1) }, BODY],
    ['with an instant that is none', { ...good, 'webhook-timestamp': `${SECONDS}.0` }, BODY],
    ['by another secret', headers([`whsec_${Buffer.alloc(24).toString('base64')}`]), BODY],
    ['by the secret of a webhook that the demo does not have', headers([CURRENT], '41-4'), BODY],
    ['without an id', { ...good, 'webhook-id': '' }, BODY],
    ['without any header', {}, BODY],
  ] as const) {
    await inbox.take(given, body)
    t.strictSame(inbox.list()[0]?.signedBy, [], name)
  }
})

void t.test('a body may be anything', async (t) => {
  const { inbox } = rig()
  for (const body of ['', '{', 'null', '[]', '7', '{"type":7,"data":null}', '{"data":{"case":[]}}']) {
    await inbox.take({}, body)
    t.match(inbox.list()[0], { id: '', type: null, case: null, body }, body)
  }
})

void t.test('it keeps the newest 100 deliveries, and of each a bounded part', async (t) => {
  const { inbox } = rig()
  const long = 'x'.repeat(60_000)
  const others = { 'webhook-timestamp': long, 'webhook-signature': long }
  for (let at = 0; at < 101; at += 1) await inbox.take({ 'webhook-id': `${String(at)}-${long}`, ...others }, long)
  t.strictSame([inbox.list().length, inbox.list()[0]?.id.slice(0, 4)], [100, '100-'])
  const [newest] = inbox.list()
  t.strictSame([newest?.id.length, newest?.body.length], [101, 2_001], 'with an ellipsis')
  t.strictSame([newest?.timestamp.length, newest?.signature.length], [101, 501])
  const named = JSON.stringify({ type: long, data: { case: { id: long } } })
  await inbox.take({}, named)
  t.strictSame([inbox.list()[0]?.type?.length, inbox.list()[0]?.case?.length], [101, 101])
})
