import t from 'tap'
import { send } from '../../src/adapters/contract/send.js'
import { startTestService } from '../support/test-service.js'
import { STORE_KINDS } from '../support/world-store.js'

const CLOSERS = 20

for (const store of STORE_KINDS) {
  void t.test(`${store}: 1 invariant: of concurrent closers one gets 204, the others 400-253`, async (t) => {
    const service = await startTestService({ store })
    t.teardown(() => service.stop())
    const headers = { Authorization: `Bearer ${service.token({ user: '7' })}` }
    const request = { method: 'PATCH', path: '/case/1001,1006/close', headers }
    const answers = await Promise.all(Array.from({ length: CLOSERS }, () => send(service.url, request)))

    const codes = answers.map(({ status, text }) =>
      status === 204 ? '204' : (JSON.parse(text) as { code: string }).code,
    )
    t.strictSame(codes.sort(), ['204', ...Array<string>(CLOSERS - 1).fill('400-253')])
    const { journal } = await service.stored()
    t.strictSame(
      journal.map(({ kind, activity_id, case_id }) => `${kind} ${String(activity_id ?? case_id)}`),
      ['activity_completed 10011', 'activity_completed 10061', 'case_closed 1001', 'case_closed 1006'],
      'and everything is done once',
    )
  })

  void t.test(`${store}: 1 invariant: of overlapping lists the first one wins as a whole`, async (t) => {
    const service = await startTestService({ store })
    t.teardown(() => service.stop())
    const headers = { Authorization: `Bearer ${service.token({ user: '7' })}` }
    const paths = ['1001,1002', '1002,1006', '1006,1001'].map((ids) => `/case/${ids}/close`)
    const answers = await Promise.all(paths.map((path) => send(service.url, { method: 'PATCH', path, headers })))

    t.strictSame(answers.map(({ status }) => status).sort(), [204, 400, 400])
    const closed = (await service.stored()).cases.filter(({ id, status }) => id < 1100 && status === 'closed')
    t.equal(closed.length, 2, 'no list is done by half')
  })
}
