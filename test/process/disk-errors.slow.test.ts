import { join } from 'node:path'
import t, { type Test } from 'tap'
import { send } from '../../src/adapters/contract/send.js'
import { type ChildService, startChildService } from '../support/child-service.js'
import { EIO, ENOSPC, type Fault, type FaultyDisk, faultyDisk } from '../support/disk/faulty-disk.js'
import { CLOSER, manyCases } from '../support/many-cases.js'
import { readStored } from '../support/stored.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { signToken } from '../support/tokens.js'
import { writeWorldFile } from '../support/world-file.js'

const AT_ONCE = 20
const authorization = `Bearer ${signToken({ user: CLOSER, expiresIn: 86_400 }, Date.now())}`
const folder = temporaryFolder()
const disk = faultyDisk(folder.path)
t.teardown(folder.remove)

/** The calls that fail, and the answer to a close meanwhile. */
const FAULTS: readonly (readonly [string, Fault, 204 | 503])[] = [
  ['syncing the log', `sync -wal ${EIO}`, 503],
  ['writing the log', `write -wal ${EIO}`, 503],
  ['room for the log', `write -wal ${ENOSPC}`, 503],
  ['syncing the file', `sync .db ${EIO}`, 204],
  ['writing the file', `write .db ${EIO}`, 204],
  ['room for the file', `write .db ${ENOSPC}`, 204],
]

for (const [what, fault, told] of FAULTS) {
  void t.test(`a disk that fails: ${what}`, { skip: disk === null && 'needs Linux and a C compiler' }, async (t) => {
    const file = await newFile(t, 3 * AT_ONCE)
    const service = await startOn(file, disk!)
    t.equal(await close(service, 1001), 204)

    disk!.fail(fault)
    const before = closedIn(file)
    const hit = range(1002, AT_ONCE)
    t.same(new Set(await Promise.all(hit.map((id) => close(service, id)))), new Set([told]), 'the answer to a close')
    t.strictSame(closedIn(file), told === 204 ? [...before, ...hit] : before, 'and it is true')
    await until(service, '/health/ready', 503)
    t.pass('/health/ready tells')
    t.equal(await get(service, '/health/live'), 200, 'the process lives')
    t.equal(await get(service, '/case/1001,1002'), 200, 'reading goes on')
    t.equal(await get(service, '/case?status=open'), 200, 'searching too')

    disk!.heal()
    await until(service, '/health/ready', 200)
    const later = range(1030, AT_ONCE)
    t.same(new Set(await Promise.all(later.map((id) => close(service, id)))), new Set([204]), 'it heals by itself')
    await crash(service)
    const restarted = await startOn(file, disk!)
    t.strictSame(closedIn(file), [1001, ...(told === 204 ? hit : []), ...later], 'answered closes are kept')
    t.strictSame(halvesIn(file), [])
    restarted.process.kill('SIGTERM')
    t.equal(await restarted.exited, 0)
  })
}

void t.test(
  'a disk that fails now and then under load, then a crash',
  { skip: disk === null && 'needs Linux and a C compiler' },
  async (t) => {
    const cases = 480
    const file = await newFile(t, cases)
    const service = await startOn(file, disk!)
    const answers: (readonly [id: number, status: number])[] = []
    const queue = range(1001, cases)
    const closeNext = async (): Promise<void> => {
      for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
        const [, fault] = FAULTS[answers.length % FAULTS.length] ?? FAULTS[0]!
        if (answers.length % 7 === 0) disk!.fail(fault)
        if (answers.length % 7 === 3) disk!.heal()
        answers.push([id, await close(service, id)])
      }
    }
    await Promise.all(Array.from({ length: 12 }, closeNext))
    disk!.heal()
    await crash(service)

    const restarted = await startOn(file, disk!)
    const closed = closedIn(file)
    const told = (status: number) => answers.filter((answer) => answer[1] === status).map(([id]) => id)
    t.strictSame(
      told(204).filter((id) => !closed.includes(id)),
      [],
      'answered closes are kept',
    )
    t.strictSame(halvesIn(file), [])
    t.ok(told(204).length > 20 && told(503).length > 20, `${told(204).length} closed, ${told(503).length} not`)
    t.equal(told(204).length + told(503).length, cases, 'everybody was told one or the other')
    restarted.process.kill('SIGTERM')
    t.equal(await restarted.exited, 0)
  },
)

async function newFile(t: Test, cases: number): Promise<string> {
  const own = temporaryFolder()
  t.teardown(own.remove)
  const file = join(own.path, 'casework.db')
  await writeWorldFile(manyCases(cases), file)
  return file
}

function startOn(file: string, { environment }: FaultyDisk): Promise<ChildService> {
  return startChildService(file, { environment, isQuiet: true })
}

async function crash({ process: child, exited }: ChildService): Promise<void> {
  child.kill('SIGKILL')
  await exited
}

async function close({ url }: ChildService, id: number): Promise<number> {
  return (await send(url, { method: 'PATCH', path: `/case/${id}/close`, headers: { authorization } })).status
}

async function get({ url }: ChildService, path: string): Promise<number> {
  return (await send(url, { method: 'GET', path, headers: { authorization } })).status
}

async function until(service: ChildService, path: string, status: number): Promise<void> {
  while ((await get(service, path)) !== status);
}

function range(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index)
}

function closedIn(file: string): number[] {
  return readStored(file)
    .cases.filter(({ status }) => status === 'closed')
    .map(({ id }) => id)
}

/** The cases that are closed without their work, their entries in the journal, or the other way round. */
function halvesIn(file: string): number[] {
  const { cases, activities, journal } = readStored(file)
  return cases
    .filter(({ id, status }) => {
      const done = activities.filter((one) => one.case_id === id && one.status === 'completed').length
      const told = journal.filter((one) => one.case_id === id).length
      return status === 'closed' ? done !== 2 || told !== 3 : done !== 0 || told !== 0
    })
    .map(({ id }) => id)
}
