import { setImmediate as tick } from 'node:timers/promises'
import t from 'tap'
import { watchEventLoop } from '../../src/process/event-loop.js'

/** Blocks the event loop. */
function block(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

void t.test('shows how late a loop is that is kept busy, and that it is so no more', async (t) => {
  const loop = watchEventLoop(20)
  t.teardown(() => loop.stop())
  block(200)
  await tick()
  t.equal(loop.delay(), 0, 'one long tick is no overload')
  for (let time = 0; time < 100 && loop.delay() < 20; time += 1) {
    block(50)
    await tick()
  }
  t.ok(loop.delay() >= 20, 'late')
  for (let time = 0; time < 1e7 && loop.delay() >= 20; time += 1) await tick()
  t.ok(loop.delay() < 20, 'on time again')
})
