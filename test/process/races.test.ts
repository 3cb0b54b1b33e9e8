import t from 'tap'
import { type Answer, send } from '../../src/adapters/contract/send.js'
import { CLOSER, manyCases } from '../support/many-cases.js'
import { startTestService, type TestService } from '../support/test-service.js'
import { STORE_KINDS } from '../support/world-store.js'

for (const store of STORE_KINDS) {
  void t.test(`${store}: of fifty closers of one case, one closes it`, async (t) => {
    const service = await startTestService({ world: manyCases(1, 3), store })
    t.teardown(service.stop)
    const answers = await Promise.all(Array.from({ length: 50 }, () => close(service, '1001')))

    t.equal(answers.filter(({ status }) => status === 204).length, 1)
    t.equal(answers.filter((answer) => codeOf(answer) === '400-253').length, 49)
    const kinds = (await service.stored()).journal.map(({ kind }) => kind)
    t.same(kinds, ['activity_completed', 'activity_completed', 'activity_completed', 'case_closed'])
  })

  void t.test(`${store}: closers of the same cases in another order do not block each other`, async (t) => {
    const service = await startTestService({ world: manyCases(2), store })
    t.teardown(service.stop)
    const lists = Array.from({ length: 50 }, (_, index) => (index % 2 === 0 ? '1001,1002' : '1002,1001'))
    const answers = await Promise.all(lists.map((ids) => close(service, ids)))

    t.equal(answers.filter(({ status }) => status === 204).length, 1)
    t.equal(answers.filter((answer) => codeOf(answer) === '400-253').length, 49)
    t.equal((await service.stored()).journal.filter(({ kind }) => kind === 'case_closed').length, 2)
  })

  void t.test(`${store}: closers of overlapping lists close each case once, and each list wholly or not`, async (t) => {
    const service = await startTestService({ world: manyCases(40), store })
    t.teardown(service.stop)
    const lists = Array.from({ length: 39 }, (_, index) => [1001 + index, 1002 + index])
    const answers = await Promise.all(lists.map((ids) => close(service, ids.join(','))))

    const closed = lists.filter((_, index) => answers[index]?.status === 204).flat()
    t.equal(new Set(closed).size, closed.length, 'no case was closed twice')
    const stored = await service.stored()
    t.same(
      stored.cases.filter(({ status }) => status === 'closed').map(({ id }) => id),
      closed.sort(),
    )
    t.same(answers.filter(({ status }) => status !== 204).map(codeOf), Array(39 - closed.length / 2).fill('400-253'))
  })
}

function close({ url, token }: TestService, ids: string): Promise<Answer> {
  const headers = { authorization: `Bearer ${token({ user: CLOSER })}` }
  return send(url, { method: 'PATCH', path: `/case/${ids}/close`, headers })
}

function codeOf({ text }: Answer): string {
  return text === '' ? '' : (JSON.parse(text) as { code: string }).code
}
