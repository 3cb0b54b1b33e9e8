import { join } from 'node:path'
import t from 'tap'
import { type ChildService, startChildService } from '../support/child-service.js'
import { CLOSER, manyCases } from '../support/many-cases.js'
import { send } from '../support/send.js'
import { readStored, type Stored } from '../support/stored.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { signToken } from '../support/tokens.js'
import { writeWorldFile } from '../support/world-file.js'

/** `CRASHES=400 npm test` is for a release; each run kills the service at another moment. */
const CRASHES = Number(process.env['CRASHES'] ?? 12)
const LISTS = 30
const CASES_EACH = 60
const authorization = `Bearer ${signToken({ user: CLOSER, expiresIn: 86_400 }, Date.now())}`

void t.test('a service killed in the middle of bulk closes keeps what it answered, and nothing half', async (t) => {
  const world = manyCases(LISTS * CASES_EACH)
  for (let crash = 0; crash < CRASHES; crash += 1) {
    const folder = temporaryFolder()
    const file = join(folder.path, 'casework.db')
    await writeWorldFile(world, file)
    const answered = await closeUntilKilled(await startChildService(file), crash % LISTS)

    const restarted = await startChildService(file)
    const stored = readStored(file)
    restarted.process.kill('SIGTERM')
    t.equal(await restarted.exited, 0, 'it starts again and stops in good order')
    const halves = lists().filter((list) => closedOf(list, stored) % CASES_EACH !== 0)
    t.same(halves, [], 'every list is closed wholly or not at all')
    t.ok(
      answered.every((list) => closedOf(list, stored) === CASES_EACH),
      'what was answered is kept',
    )
    t.same(openWorkInClosedCases(stored), [])
    folder.remove()
  }
})

/** Sends all lists at once and kills the service after some answers; returns the lists that were answered. */
async function closeUntilKilled({ url, process: child, exited }: ChildService, after: number): Promise<number[][]> {
  const answered: number[][] = []
  const sent = lists().map(async (list) => {
    const answer = await send(url, {
      method: 'PATCH',
      path: `/case/${list.join(',')}/close`,
      headers: { authorization },
    })
    if (answer.status === 204) answered.push(list)
    if (answered.length >= after) child.kill('SIGKILL')
  })
  await Promise.allSettled(sent)
  child.kill('SIGKILL')
  await exited
  return answered
}

function lists(): number[][] {
  return Array.from({ length: LISTS }, (_, list) =>
    Array.from({ length: CASES_EACH }, (_, index) => 1001 + list * CASES_EACH + index),
  )
}

function closedOf(list: readonly number[], { cases }: Stored): number {
  return cases.filter(({ id, status }) => status === 'closed' && list.includes(id)).length
}

function openWorkInClosedCases({ cases, activities }: Stored): number[] {
  const closed = new Set(cases.filter(({ status }) => status === 'closed').map(({ id }) => id))
  return activities.filter((one) => one.status !== 'completed' && closed.has(Number(one.case_id))).map(({ id }) => id)
}
