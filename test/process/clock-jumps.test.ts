import t from 'tap'
import { send } from '../../src/adapters/contract/send.js'
import { CLOSER, manyCases } from '../support/many-cases.js'
import { NOW, startTestService } from '../support/test-service.js'
import { STORE_KINDS } from '../support/world-store.js'

const HOUR = 3_600_000
const FIRST_SEEN = '2026-11-01T08:00:00.000Z'

for (const store of STORE_KINDS) {
  void t.test(`${store}: a clock that jumps back and on`, async (t) => {
    let now = NOW
    const service = await startTestService({ world: manyCases(4), store, clock: { now: () => now } })
    t.teardown(service.stop)
    const early = service.token({ user: CLOSER, expiresIn: 3_600 })
    const ask = (method: string, path: string, token = early, body?: object) =>
      send(service.url, {
        ...{ method, path, ...(body && { body: JSON.stringify(body) }) },
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      })
    const close = async (id: number, token = early) => (await ask('PATCH', `/case/${id}/close`, token)).status
    const pick = async (lastModified: string) =>
      (await ask('PATCH', '/activity/pick', early, { activity: [{ id: '10040', lastModified }] })).status
    const lastModified = async () => {
      const { text } = await ask('GET', '/activity/10040')
      return (JSON.parse(text) as { activity: [{ lastModified: string }] }).activity[0].lastModified
    }

    t.equal(await close(1001), 204)
    t.equal(await pick(FIRST_SEEN), 204)
    const afterwards = new Date(now).toISOString()
    t.equal(await lastModified(), afterwards)

    now = NOW - HOUR
    t.equal(await close(1002), 204, 'a token that was issued in the future is good')
    t.equal(await pick(FIRST_SEEN), 409, 'an activity changed since is stale, though it changed in the future')
    const back = { activity: [{ id: '10040', lastModified: afterwards }] }
    t.equal((await ask('PATCH', '/activity/transfer/queue/1', early, back)).status, 204)
    const later = new Date(NOW + 1).toISOString()
    t.equal(await lastModified(), later, 'it grows, though the clock has gone back')
    t.equal(await pick(afterwards), 409, 'and the later instant is stale')

    now = NOW + 2 * HOUR
    t.equal(await close(1003), 401, 'a token that has expired meanwhile is not good')
    t.equal(await close(1003, service.token({ user: CLOSER })), 204)
    now = NOW
    t.equal(await close(1004), 204, 'and good again when the clock is set right')

    const numbers: number[] = []
    for (let after = 0; ; after = numbers.at(-1) ?? 0) {
      const { text } = await ask('GET', `/journal?limit=2&after=${after}`)
      const { entry } = JSON.parse(text) as { entry: { id: string }[] }
      if (entry.length === 0) break
      numbers.push(...entry.map(({ id }) => Number(id)))
    }
    const { journal, cases } = await service.stored()
    t.strictSame(
      numbers,
      journal.map(({ seq }) => seq),
      'the journal is read in the order of the commits',
    )
    const at = journal.filter(({ kind }) => kind === 'case_closed').map((one) => one.at - NOW)
    t.strictSame(at, [0, -HOUR, 2 * HOUR, 0], 'with the instants that the clock showed')
    t.ok(cases.every(({ status }) => status === 'closed'))
  })
}
