import { createHook } from 'node:async_hooks'
import t from 'tap'
import { logLines } from '../../src/process/log-lines.js'

void t.test('the logs of all servers of a process are flushed by one timer', async (t) => {
  let timers = 0
  const hook = createHook({
    init(_id, type) {
      if (type === 'Timeout') timers += 1
    },
  }).enable()
  logLines()
  const first = timers
  logLines()
  hook.disable()
  t.equal(first, 1)
  t.equal(timers, first, 'a server that stops leaves no timer of its own')
})
