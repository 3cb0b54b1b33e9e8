import { openStore } from '../../src/adapters/kysely/open-store.js'
import { filledStore, fillStore } from '../../src/adapters/world-format/fill-store.js'
import { onEveryStore } from './stores.js'

const DEPARTMENTS = [{ id: 3, name: 'Service' }]
const MANY = Array.from({ length: 150 }, (_, at) => ({ id: 1_000 + at, name: '' }))

await onEveryStore('a world that is at hand', {}, async (t, { store }) => {
  const fill = (world: object) =>
    fillStore(store, world).then(
      () => 'filled',
      (error: unknown) => (error as Error).message,
    )
  t.equal(await fill({ departments: 'none' }), 'departments must be a list.')
  t.equal(await fill({ constructor: [] }), 'constructor is no list of a world.')
  t.equal(await fill({ departments: [...DEPARTMENTS, { id: 4 }] }), 'departments[1].name is missing.')
  const told = (await fill({ customers: MANY })).split('\n')
  t.equal(told[0], 'customers[0].name must be a text of more than blanks.')
  t.match(told.at(-1), /^… and \d+ more$/, 'the first of many')
  t.equal(told.length - 1 + Number(/\d+/.exec(told.at(-1) ?? '')?.[0]), MANY.length)
  t.equal(await fill({ departments: DEPARTMENTS, queues: undefined }), 'filled')
  t.strictSame(await store.atomically(({ directory }) => directory.hasDepartment('3')), true)
  t.strictSame(await store.atomically(({ directory }) => directory.hasDepartment('4')), false, 'all or nothing')
})

await onEveryStore('a new store that is filled', {}, async (t, { store }) => {
  const opened = await filledStore(() => openStore('sqlite::memory:'), { departments: DEPARTMENTS })
  t.equal(await opened.atomically(({ directory }) => directory.hasDepartment('3')), true)
  await opened.close()

  await t.rejects(
    filledStore(() => Promise.resolve(store), {
      departments: [{ id: 4, name: '' }],
      queues: [{ id: 5, name: '', department: 4 }],
    }),
    { name: 'WorldProblems', place: 'departments[0]' },
  )
  await t.rejects(store.ping(), 'a store that cannot be filled is closed')
})
