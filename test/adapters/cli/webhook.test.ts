import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import t, { type Test } from 'tap'
import { webhookSender } from '../../../src/adapters/webhooks/sender.js'
import { systemClock } from '../../../src/process/clock.js'
import { PEOPLE } from '../../contract/access/callers.js'
import { startReceiver } from '../../support/receiver.js'
import { startTestService } from '../../support/test-service.js'
import { type Ran, run } from './run.js'

/** A service that may call this machine, and its command for client 7. */
async function start(t: Test): Promise<(...args: string[]) => Promise<Ran>> {
  const sender = webhookSender({ allowed: ['127.0.0.1/32'], clock: systemClock })
  let secrets = 0
  const newSecret = () => `whsec_${Buffer.from(`the secret number ${String((secrets += 1))}`).toString('base64')}`
  const service = await startTestService({
    ...{ world: PEOPLE, clock: systemClock, basePath: '/core', server: { webhooks: { sender, newSecret } } },
  })
  t.teardown(async () => {
    await service.stop()
    await sender.close()
  })
  const at = ['--url', `${service.url}/`, '--token', service.token({ client: '7' })]
  return (...args) => run(['webhook', ...args, ...at])
}

const done = (out: string | RegExp) => ({ code: 0, err: '', out })

void t.test('the life of a webhook', async (t) => {
  const webhook = await start(t)
  const receiver = await startReceiver((_received, count) => (count === 1 ? 200 : 410))
  t.teardown(receiver.stop)
  t.strictSame(await webhook('list'), done(''))

  const added = await webhook('add', receiver.url)
  t.match(added, done(/^id (\d+)\nsecret whsec_\S+\n$/))
  const [, id = ''] = /^id (\d+)/.exec(added.out) ?? []
  const more = ['--kinds', 'case_edited,activity_completed', '--unordered', '--disabled']
  t.match(await webhook('add', 'https://receiver.example/all', ...more), done(/^id \d+\nsecret /))
  t.match(
    await webhook('list'),
    done(
      /^\d+\tenabled\thttp:\/\/127\.0\.0\.1:\d+\tcase_closed,case_reopened\tup to 0\n\d+\tdisabled\thttps:\/\/receiver\.example\/all\tcase_edited,activity_completed\tup to 0\n$/,
    ),
  )

  t.match(await webhook('test', id), done(/^Delivered: status 200, \d+ ms\.\n$/))
  t.match(await webhook('test', id), {
    ...{ code: 1, out: '' },
    err: /^casework: Not delivered: The receiver answered with a status other than 2xx \(status 410, \d+ ms\)\.\n$/,
  })
  t.strictSame(await webhook('replay', id, '--after', '0'), done(`Webhook ${id} goes on behind 0.\n`))
  const rotated = await webhook('rotate', id)
  t.match(rotated, done(/^secret whsec_\S+\n$/))
  t.notOk(added.out.includes(rotated.out), 'another secret')
  t.strictSame(await webhook('remove', id), done(`Webhook ${id} is deleted.\n`))
  t.match((await webhook('list')).out, /^\d+\tdisabled.+\n$/)
})

void t.test('what a service refuses', async (t) => {
  const webhook = await start(t)
  const refused = (err: RegExp) => ({ code: 1, out: '', err })
  t.match(
    await webhook('add', 'https://10.0.0.1/'),
    refused(/^casework: http:\S+ answers 400: 400-152 Invalid value of an attribute in the request body: 'url'\.\n$/),
  )
  for (const args of [
    ['test', '9001'],
    ['replay', '9001', '--after', '0'],
    ['rotate', '9001'],
    ['remove', '9001'],
  ])
    t.match(await webhook(...args), refused(/ answers 404: 404-100 ID that does not exist: 9001\.\n$/), args.join(' '))
  t.match(await webhook('replay', '1', '--after', 'x'), { code: 2, err: /A number of the journal has/ })
  t.match(await webhook('add', 'https://receiver.example/', '--kinds', 'case_lost'), { code: 2, err: /The kinds are / })
  t.match(await webhook('test', '01'), { code: 2, err: /An id has/ })
})

void t.test('a server that is no service, and none', async (t) => {
  const server = createServer((_request, response) => response.end('<html>'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  const listed = () => run(['webhook', 'list', '--url', url, '--token', 'x'])
  t.match(await listed(), { code: 1, out: '', err: `casework: ${url} answers 200, but without JSON.\n` })
  await new Promise((resolve) => server.close(resolve))
  t.match(await listed(), { code: 1, out: '', err: new RegExp(`^casework: ${url} does not answer: .+\\n$`) })
})
