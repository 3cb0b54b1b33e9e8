import { getEventListeners } from 'node:events'
import { heldEmail, openCase } from '../support/seed.js'
import { closing, onEveryStore, stateOf, USER } from './stores.js'

const WORLD = { cases: [openCase(1), openCase(2)], activities: [heldEmail(11, 1)] }

await onEveryStore('a commit of this process ends a wait', WORLD, async (t, { store }) => {
  const forever = new AbortController().signal
  const waits = [store.changed(forever), store.changed(forever)]
  await closing(store)(USER, ['1'])
  await Promise.all(waits)
  t.strictSame((await stateOf(store, ['1'])).journal, ['activity_completed 11', 'case_closed 1'], 'it can be read then')
})

await onEveryStore('a commit of another process ends a wait', WORLD, async (t, { store, beside }) => {
  if (!beside) return
  const another = await beside.another()
  const wait = another.changed(new AbortController().signal)
  await closing(store)(USER, ['2'])
  await wait
  t.strictSame((await stateOf(another, ['2'])).journal, ['case_closed 2'], 'it can be read then')
})

await onEveryStore('an aborted wait ends', WORLD, async (t, { store }) => {
  const controller = new AbortController()
  const wait = store.changed(controller.signal)
  controller.abort()
  await wait
  await store.changed(controller.signal)
  t.pass('nor does who comes too late')
})

await onEveryStore('a store that closes ends every wait for a change', WORLD, async (t, { beside }) => {
  if (!beside) return
  const another = await beside.another()
  const wait = another.changed(new AbortController().signal)
  await another.close()
  await wait
  t.pass('nobody is left')
})

await onEveryStore('nothing stays behind a wait', WORLD, async (t, { store }) => {
  // A connection that is idle has a timer of its own.
  await closing(store)(USER, ['2'])
  await stateOf(store, ['1'])
  const before = timers()
  const controller = new AbortController()
  for (let call = 0; call < 1_000; call += 1) {
    const over = new AbortController()
    const wait = store.changed(AbortSignal.any([controller.signal, over.signal]))
    over.abort()
    await wait
  }
  t.equal(timers(), before, 'no timer')

  const waits = Array.from({ length: 1_000 }, () => store.changed(controller.signal))
  t.ok(timers() <= before + 1, 'one timer for all that wait')
  await closing(store)(USER, ['1'])
  await Promise.all(waits)
  t.equal(timers(), before, 'no timer once they were told')
  t.strictSame(getEventListeners(controller.signal, 'abort'), [], 'no listener')
})

function timers(): number {
  return process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length
}
