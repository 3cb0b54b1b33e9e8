import { once } from 'node:events'
import { request } from 'node:http'
import { join } from 'node:path'
import t from 'tap'
import { startChildService } from '../support/child-service.js'
import { CLOSER, manyCases } from '../support/many-cases.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { signToken } from '../support/tokens.js'
import { writeWorldFile } from '../support/world-file.js'

const authorization = `Bearer ${signToken({ user: CLOSER, expiresIn: 86_400 }, Date.now())}`

/** An answer's status and whether its connection ends; each request has a connection of its own. */
function ask(url: string, path: string, method = 'GET'): Promise<readonly [number | undefined, string | undefined]> {
  return new Promise((resolve, reject) => {
    const sent = request(url + path, { method, headers: { authorization, connection: 'keep-alive' }, agent: false })
    sent.on('error', reject)
    sent.on('response', (answer) => {
      answer.resume()
      resolve([answer.statusCode, answer.headers.connection])
    })
    sent.end()
  })
}

void t.test('a service that is told to stop first says that it is not ready, and goes on answering', async (t) => {
  const folder = temporaryFolder()
  t.teardown(folder.remove)
  const file = join(folder.path, 'casework.db')
  await writeWorldFile(manyCases(1), file)
  const service = await startChildService(file, { environment: { STOP_DELAY: '3', KEEP_ALIVE_TIMEOUT: '5' } })
  t.strictSame(await ask(service.url, '/health/ready'), [200, 'keep-alive'])
  const kept = await fetch(`${service.url}/health/live`)
  t.equal(kept.headers.get('keep-alive'), 'timeout=5')
  await kept.arrayBuffer()

  service.process.kill('SIGTERM')
  let ready = await ask(service.url, '/health/ready')
  while (ready[0] === 200) ready = await ask(service.url, '/health/ready')
  t.strictSame(ready, [503, 'close'])
  t.strictSame(await ask(service.url, '/case/1001/close', 'PATCH'), [204, 'close'])
  t.strictSame(await ask(service.url, '/health/live'), [200, 'close'])
  t.equal(await service.exited, 0)
})

void t.test('Ctrl-C ends the service without the delay', async (t) => {
  const folder = temporaryFolder()
  t.teardown(folder.remove)
  const file = join(folder.path, 'casework.db')
  await writeWorldFile(manyCases(1), file)
  const service = await startChildService(file, { environment: { STOP_DELAY: '300' } })
  service.process.kill('SIGINT')
  // Far longer than a stop takes, and far shorter than the delay.
  const tooLong = once(AbortSignal.timeout(100_000), 'abort').then(() => 'still waits')
  t.equal(await Promise.race([service.exited, tooLong]), 0)
  service.process.kill('SIGKILL')
})
