import t, { type Test } from 'tap'
import { listAfter, NO_CASES } from '../../../src/adapters/desk/cases/case-list.js'
import type { Judgement } from '../../../src/adapters/desk/cases/case-row.js'
import { type CloseAnswer, goOn, newRun, waitingIn, without } from '../../../src/adapters/desk/closing/close-run.js'
import { outcomesOf } from '../../../src/adapters/desk/closing/outcomes.js'
import { type CloseRequest, inLists } from '../../../src/adapters/desk/closing/requests.js'
import { CLOSER, manyCases } from '../../support/many-cases.js'
import { startTestService } from '../../support/test-service.js'

const IDS = ['1001', '1002', '1003', '1004']

/** A service with four open cases, and the requests to it. */
async function service(t: Test) {
  const { url, token, stop } = await startTestService({ world: manyCases(4) })
  t.teardown(stop)
  const authorization = `Bearer ${token({ user: CLOSER })}`
  let keys = 0
  return {
    newKey: () => `key-${String((keys += 1))}`,
    close: (ids: string, key: string) =>
      fetch(`${url}/case/${ids}/close`, { method: 'PATCH', headers: { authorization, 'idempotency-key': key } }),
    judge: async (ids: readonly string[]) => {
      const answer = await fetch(`${url}/case/${ids.join()}/closability`, { headers: { authorization } })
      return ((await answer.json()) as { case: Judgement[] }).case
    },
  }
}

void t.test('one request closes all of its cases', async (t) => {
  const { newKey, close } = await service(t)
  const told: number[] = []
  const send = async ({ ids, key }: CloseRequest): Promise<CloseAnswer> =>
    (await close(ids.join(), key)).status === 204 ? 'closed' : 'refused'
  const run = await goOn(newRun(IDS, newKey), send, ({ closed }) => told.push(closed.length))
  t.match(run, { closed: IDS, requests: [], left: [], stopped: null })
  t.strictSame(told, [4])
})

void t.test('a case that another person closed meanwhile stops the run, which goes on without it', async (t) => {
  const { newKey, close, judge } = await service(t)
  const send = async ({ ids, key }: CloseRequest): Promise<CloseAnswer> =>
    (await close(ids.join(), key)).status === 204 ? 'closed' : 'refused'
  t.equal((await close('1002', 'of-another-person')).status, 204)
  const run = await goOn(newRun(IDS, newKey), send, () => {})
  t.match(run, { closed: [], stopped: 'refused' }, 'nothing was closed')

  const judgements = await judge(IDS)
  const unclosable = new Set(judgements.filter(({ closable }) => !closable).map(({ id }) => id))
  const next = without(run, unclosable, newKey)
  t.strictSame([waitingIn(next), next.left, next.requests[0]?.key], [3, ['1002'], 'key-2'])
  const end = await goOn(next, send, () => {})
  t.match(end, { closed: ['1001', '1003', '1004'], left: ['1002'], stopped: null })

  let list = listAfter(NO_CASES, { kind: 'found', ids: IDS })
  list = listAfter(list, { kind: 'judged', judgements })
  list = listAfter(list, { kind: 'closed', ids: end.closed })
  const [first, ...others] = outcomesOf(end, list)
  t.match(first, { id: '1002', result: 'left', reason: 'Case not in open status: 1002.' }, 'the result says why')
  t.strictSame(
    others.map(({ result }) => result),
    ['closed', 'closed', 'closed'],
  )
})

void t.test('an answer that is lost is asked for again under the same key', async (t) => {
  const { newKey, close } = await service(t)
  const replayed: (string | null)[] = []
  const send = async ({ ids, key }: CloseRequest): Promise<CloseAnswer> => {
    const answer = await close(ids.join(), key)
    replayed.push(answer.headers.get('idempotency-replayed'))
    // The connection breaks behind the first answer.
    return replayed.length === 1 ? 'lost' : answer.status === 204 ? 'closed' : 'refused'
  }
  const run = await goOn(newRun(IDS, newKey), send, () => {})
  t.match(run, { closed: [], stopped: 'lost', requests: [{ key: 'key-1', ids: IDS }] })
  t.strictSame(
    outcomesOf(run, NO_CASES).map(({ result }) => result),
    ['unknown', 'unknown', 'unknown', 'unknown'],
    'until then it is not known',
  )
  t.match(await goOn(run, send, () => {}), { closed: IDS, stopped: null })
  t.strictSame(replayed, [null, 'true'])
})

void t.test('of several requests, those that were answered stay done', async (t) => {
  const { newKey, close } = await service(t)
  await close('1003', 'of-another-person')
  const send = async ({ ids, key }: CloseRequest): Promise<CloseAnswer> =>
    (await close(ids.join(), key)).status === 204 ? 'closed' : 'refused'
  const requests = inLists(IDS, 2).map((ids) => ({ key: newKey(), ids }))
  const run = await goOn({ asked: IDS, closed: [], requests, left: [], stopped: null }, send, () => {})
  t.match(run, { closed: ['1001', '1002'], stopped: 'refused', requests: [{ ids: ['1003', '1004'] }] })
})
