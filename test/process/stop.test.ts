import { once } from 'node:events'
import { connect } from 'node:net'
import { join } from 'node:path'
import t from 'tap'
import { send } from '../../src/adapters/contract/send.js'
import { startChildService } from '../support/child-service.js'
import { CLOSER, manyCases } from '../support/many-cases.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { signToken } from '../support/tokens.js'
import { writeWorldFile } from '../support/world-file.js'
import { STORE_KINDS, worldStore } from '../support/world-store.js'

const authorization = `Bearer ${signToken({ user: CLOSER, expiresIn: 86_400 }, Date.now())}`

for (const kind of STORE_KINDS) {
  void t.test(
    `${kind}: a service that is told to stop under load answers what it has taken, or leaves it`,
    async (t) => {
      const store = await worldStore(kind, manyCases(300))
      t.teardown(store.remove)
      const service = await startChildService(store.url.replace(/^sqlite:/, ''))
      const ids = Array.from({ length: 300 }, (_, index) => 1001 + index)
      const closed: number[] = []
      const sent = ids.map(async (id) => {
        const { status } = await send(service.url, {
          method: 'PATCH',
          path: `/case/${String(id)}/close`,
          headers: { authorization },
        })
        if (status === 204) closed.push(id)
        if (closed.length === 50) service.process.kill('SIGTERM')
      })
      await Promise.allSettled(sent)

      t.equal(await service.exited, 0)
      const stored = (await store.stored()).cases.filter(({ status }) => status === 'closed')
      t.same(
        stored.map(({ id }) => id),
        closed.sort((a, b) => a - b),
        'what is closed was answered',
      )
    },
  )
}

void t.test('a half-sent request does not keep the service from stopping', async (t) => {
  const folder = temporaryFolder()
  t.teardown(folder.remove)
  const file = join(folder.path, 'casework.db')
  await writeWorldFile(manyCases(1), file)
  const service = await startChildService(file)
  const socket = connect(Number(new URL(service.url).port), '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write('PATCH /case/1001/close HTTP/1.1\r\nHost: a\r\n')
  await once(socket, 'ready')
  service.process.kill('SIGTERM')
  t.equal(await service.exited, 0)
})
