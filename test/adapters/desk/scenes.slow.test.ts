import t, { type Test } from 'tap'
import { sqliteFile } from '../../../src/adapters/kysely/open-store.js'
import { administratorOf } from '../../histories/administrator.js'
import { startChildService } from '../../support/child-service.js'
import { CLOSER } from '../../support/many-cases.js'
import type { Fate } from '../../support/relay.js'
import { closeAll, OTHER, pasteIds, pasteToken, type Scene, startScene, timesClosed } from './scene.js'

/** Checks that each of the cases is closed, and that none was closed twice. */
async function closedOnce(t: Test, { stored }: Pick<Scene, 'stored'>, ids: readonly string[]): Promise<void> {
  const times = timesClosed(await stored())
  t.equal(times.size, ids.length, 'as many cases are closed as the page says')
  t.strictSame(
    ids.filter((id) => times.get(id) !== 1),
    [],
    'each of them once',
  )
}
void t.test('3,000 pasted ids close in several requests, although a case changes midway', async (t) => {
  const scene = await startScene(t, { cases: 3_000 })
  if (!scene) return
  const { page, relay, ids, closes, token } = scene
  await pasteIds(scene)
  const last = ids.at(-1) ?? ''
  relay.fate = async ({ method }): Promise<Fate> => {
    // Another program is quicker with one of the cases of the last request.
    if (method === 'PATCH' && closes.length === 3) {
      const headers = { authorization: `Bearer ${token(OTHER)}` }
      t.equal((await fetch(`${relay.service}/case/${last}/close`, { method: 'PATCH', headers })).status, 204)
      t.equal(await page.getByRole('progressbar').getAttribute('value'), '2856', 'the person sees how far it is')
    }
    return 'pass'
  }
  await closeAll(page, '3,000')
  const changed = page.getByRole('dialog', { name: 'Something changed meanwhile' })
  t.match(await changed.textContent(), /1 case cannot be closed any more.*2,856 of 3,000 closed/s)
  await changed.getByRole('button', { name: 'Close the other 143 cases' }).click()
  const result = page.getByRole('dialog', { name: '2,999 cases closed' })
  t.match(await result.textContent(), new RegExp(`1 case is not closed.*${last}.*Not closed.*not in open status`, 's'))
  t.strictSame([closes.length, new Set(closes.map(({ key }) => key)).size], [4, 4], 'a refused request gets a new key')
  await closedOnce(t, scene, ids)
  t.strictSame(scene.crashes, [])
})

void t.test('the service is killed midway, and nothing is lost or done twice', async (t) => {
  let stop = () => Promise.resolve()
  const start = async (database: string) => {
    const { url, process, exited } = await startChildService(sqliteFile(database), { environment: { DESK: 'on' } })
    stop = async () => {
      process.kill('SIGKILL')
      await exited
    }
    return url
  }
  t.teardown(() => stop())
  const scene = await startScene(t, { cases: 3_000, start })
  if (!scene) return
  const { page, relay, ids, closes } = scene
  await pasteIds(scene)
  let isStarting: Promise<unknown> = Promise.resolve()
  const restart = async () => {
    await stop()
    isStarting = start(scene.database).then((url) => (relay.service = url))
  }
  relay.fate = async ({ method }): Promise<Fate> => {
    await isStarting
    if (method !== 'PATCH' || closes.length > 3) return 'pass'
    // The first request is answered; the second is killed before the service has it, the third once it is carried out.
    if (closes.length === 2) await restart()
    return closes.length === 2 ? 'cut before' : closes.length === 3 ? 'cut after' : 'pass'
  }
  relay.beforeCut = restart
  await closeAll(page, '3,000')
  await page.getByRole('dialog', { name: '3,000 cases closed' }).waitFor()
  t.strictSame(
    closes.map(({ cases }) => cases),
    [1_428, 1_428, 1_428, 1_428, 144],
  )
  t.equal(new Set(closes.map(({ key }) => key)).size, 3, 'the request whose answer was lost goes out under its key')
  await closedOnce(t, scene, ids)
})

void t.test('the token expires midway: the work waits, and goes on under the same key', async (t) => {
  const scene = await startScene(t, { cases: 1_500 })
  if (!scene) return
  const { page, relay, ids, closes, token } = scene
  await pasteIds(scene)
  relay.fate = ({ method }) => {
    if (method === 'PATCH' && closes.length === 2) scene.later(2 * 3_600_000)
    return 'pass'
  }
  await closeAll(page, '1,500')
  const renewal = page.getByRole('dialog', { name: 'Your session has ended' })
  await renewal.waitFor()
  for (const key of ['Escape', 'Escape', 'Escape']) await page.keyboard.press(key)
  t.equal(await renewal.isVisible(), true, 'Escape does not lose the work')
  await pasteToken(page, token(CLOSER))
  await page.getByRole('dialog', { name: '1,500 cases closed' }).waitFor()
  t.equal(await renewal.count(), 0)
  t.strictSame([closes.length, new Set(closes.map(({ key }) => key)).size], [3, 2])
  await closedOnce(t, scene, ids)
})

void t.test('another person who signs in begins anew', async (t) => {
  const scene = await startScene(t, { cases: 1_500 })
  if (!scene) return
  const { page, relay, closes, token } = scene
  await pasteIds(scene)
  relay.fate = ({ method }) => {
    if (method === 'PATCH' && closes.length === 2) scene.later(2 * 3_600_000)
    return 'pass'
  }
  await closeAll(page, '1,500')
  await page.getByRole('dialog', { name: 'Your session has ended' }).waitFor()
  await pasteToken(page, token(OTHER))
  await page.getByText(`User ${OTHER}`).waitFor()
  await page.getByRole('button', { name: 'Close the 72 that can be closed' }).waitFor()
  t.equal(await page.getByRole('dialog').count(), 0)
  t.equal(closes.length, 2, 'nothing that the first person has begun goes on')
})

void t.test('a right that is withdrawn midway is told, and nothing is left out in silence', async (t) => {
  const scene = await startScene(t, { cases: 1_500 })
  if (!scene) return
  const { page, relay, ids, closes } = scene
  await pasteIds(scene)
  const administrator = await administratorOf(scene.database)
  t.teardown(() => administrator.end())
  relay.fate = async ({ method }): Promise<Fate> => {
    if (method === 'PATCH' && closes.length === 2) {
      t.equal((await administrator.run("delete from role_actions where action = 'Case:Close'")).changed, 1)
    }
    return 'pass'
  }
  await closeAll(page, '1,500')
  const changed = page.getByRole('dialog', { name: 'Something changed meanwhile' })
  t.match(await changed.textContent(), /72 cases cannot be closed any more.*1,428 of 1,500 closed/s)
  t.equal(await changed.getByRole('button').count(), 1, 'nothing is left to go on with')
  await changed.getByRole('button', { name: 'Stop here' }).click()
  const result = page.getByRole('dialog', { name: '1,428 cases closed' })
  t.match(await result.textContent(), /72 cases are not closed.*Required permission missing: action 'Close'/s)
  await result.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Right missing 72' }).waitFor()
  await closedOnce(t, scene, ids.slice(0, 1_428))
})

void t.test('a proxy that cuts each connection leaves no doubt that the person cannot settle', async (t) => {
  const scene = await startScene(t, { cases: 1_500 })
  if (!scene) return
  const { page, relay, ids, closes } = scene
  await pasteIds(scene)
  relay.fate = ({ method }) => (method === 'PATCH' ? 'cut after' : 'pass')
  await closeAll(page, '1,500')
  const lost = page.getByRole('dialog', { name: 'No answer came' })
  t.match(await lost.textContent(), /closes nothing twice.*0 of 1,500 closed/s)
  relay.fate = () => 'pass'
  await lost.getByRole('button', { name: 'Send the same request again' }).click()
  await page.getByRole('dialog', { name: '1,500 cases closed' }).waitFor()
  t.equal(closes.length > 5 && new Set(closes.map(({ key }) => key)).size, 2)
  await closedOnce(t, scene, ids)
})
