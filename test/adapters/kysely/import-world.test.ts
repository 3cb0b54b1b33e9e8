import { join } from 'node:path'
import Database from 'better-sqlite3'
import pg from 'pg'
import t, { type Test } from 'tap'
import { openStore } from '../../../src/adapters/kysely/open-store.js'
import { connectionConfig } from '../../../src/adapters/kysely/postgres/connect.js'
import { WORLD_TABLES } from '../../../src/adapters/kysely/world-rows.js'
import { type ImportOutcome, importWorld } from '../../../src/adapters/world-format/import-world.js'
import type { Store } from '../../../src/domain/ports.js'
import type { WorldImporter } from '../../../src/domain/world.js'
import { makeDatabase } from '../../support/postgres/database.js'
import { COMPLETED, heldEmail, openCase, PEOPLE, QUEUED, type WorldLists } from '../../support/seed.js'
import { withoutOwn } from '../../support/stored.js'
import { temporaryFolder } from '../../support/temporary-folder.js'
import { STORE_KINDS, type StoreKind } from '../../support/world-store.js'
import { itemsOf, placed } from './sqlite/items.js'

type OpenStore = Store & WorldImporter

interface Opened {
  readonly store: OpenStore
  /** Everything that is stored, table by table. */
  content(): Promise<Record<string, unknown[]>>
}

const NEW_SECRET = () => 'whsec_new'

const OPEN: Record<StoreKind, (t: Test) => Promise<Opened>> = {
  async SQLite(t) {
    const folder = temporaryFolder()
    const file = join(folder.path, 'casework.db')
    const store = await openStore(`sqlite:${file}`, () => 0.5, NEW_SECRET)
    const database = new Database(file, { readonly: true })
    t.teardown(async () => {
      database.close()
      await store.close()
      folder.remove()
    })
    return {
      store,
      content: () =>
        contentWith(async (query) =>
          database
            .prepare(query)
            .all()
            .map((row) => withoutOwn(row as object)),
        ),
    }
  },
  async PostgreSQL(t) {
    const { url, drop } = await makeDatabase()
    const store = await openStore(url, () => 0.5, NEW_SECRET)
    const client = new pg.Client(connectionConfig(url))
    await client.connect()
    t.teardown(async () => {
      await client.end()
      await store.close()
      await drop()
    })
    return { store, content: () => contentWith(async (query) => (await client.query(query)).rows) }
  },
}

async function contentWith(rows: (query: string) => Promise<unknown[]>): Promise<Record<string, unknown[]>> {
  const content: Record<string, unknown[]> = {}
  for (const table of WORLD_TABLES)
    content[table] = await rows(`select * from ${table} order by ${table === 'activities' ? 'id' : '1, 2'}`)
  return content
}

function problemsOf(report: ImportOutcome): string[] {
  return 'problems' in report ? report.problems.map(({ place, text }) => `${place} ${text}`) : []
}

const NONE = {
  department: 0,
  role: 0,
  queue: 0,
  user: 0,
  client: 0,
  webhook: 0,
  customer: 0,
  case: 0,
  activity: 0,
  note: 0,
  journal: 0,
}

for (const kind of STORE_KINDS) {
  void t.test(`${kind}: a world goes in as it is, in any order`, async (t) => {
    const { store, content } = await OPEN[kind](t)
    t.equal(await store.isVacant(), true)
    const world: WorldLists = {
      ...PEOPLE,
      webhooks: [{ id: 4, client: 6, url: 'https://crm.example/hooks' }],
      customers: [{ id: 2, name: 'Ms Day' }],
      cases: [
        openCase(1001, {
          owner: 8,
          customer: 2,
          createdBy: 9,
          lastModifiedBy: { client: 6 },
          originatingChannel: 'email',
        }),
        openCase(1002, {
          status: 'closed',
          lastClosed: '2026-11-02T00:00:00Z',
          description: 'Long',
          solution: 'Short',
        }),
      ],
      activities: [
        heldEmail(1, 1001, { locked: true, priority: 3, subtype: 'general', dueDate: '2026-12-01T00:00:00.5Z' }),
        heldEmail(2, 1001, { ...QUEUED, pinned: false, lastModifiedBy: 8 }),
        heldEmail(3, 1002, COMPLETED),
        heldEmail(4, 1001, { case: null, awaitingSupervision: true, pinned: true }),
      ],
    }
    t.strictSame(await importWorld(store, itemsOf(placed(world).reverse())), {
      imported: {
        department: 2,
        role: 2,
        queue: 2,
        user: 3,
        client: 3,
        webhook: 1,
        customer: 1,
        case: 2,
        activity: 4,
        note: 0,
        journal: 0,
      },
    })
    t.matchOnlyStrict(await content(), IMPORTED)
    t.equal(await store.isVacant(), false)
    t.match(await store.authContexts.contextOf({ actor: 'user', id: '7' }), { homeDepartment: '1' })
  })

  const AT = Date.parse('2026-11-01T00:00:00.000Z')
  const CASE = {
    department_id: 1,
    severity: 'low',
    subject: 'A case',
    created_at: AT,
    last_modified_at: AT,
    due_at: null,
  }
  const EMAIL = {
    department_id: 1,
    type: 'email',
    mode: 'inbound',
    subject: 'An email',
    created_at: AT,
    last_modified_at: AT,
  }
  const HELD = { status: 'assigned', substatus: 'new', queue_id: null, assigned_to: 7 }
  const PLAIN = {
    subtype: null,
    locked: 0,
    pinned: 0,
    awaiting_supervision: 0,
    priority: null,
    last_modified_by: null,
    due_at: null,
  }
  const IMPORTED = {
    departments: [
      { id: 1, name: 'Department 1', require_solution: 0 },
      { id: 2, name: 'Department 2', require_solution: 0 },
    ],
    roles: [
      { id: 1, name: 'Agent' },
      { id: 2, name: 'Lead' },
    ],
    role_actions: [
      { role_id: 1, action: 'Activity:Pick Activities' },
      { role_id: 1, action: 'Case:Close' },
      { role_id: 2, action: 'Activity:Unpin' },
      { role_id: 2, action: 'Case:Close' },
    ],
    queues: [
      { id: 3, name: 'Post', department_id: 1 },
      { id: 4, name: 'Far post', department_id: 2 },
    ],
    users: [
      { id: 7, user_name: 'ann', first_name: 'Ann', last_name: 'Ames', home_department_id: 1 },
      { id: 8, user_name: 'bob', first_name: 'Bob', last_name: 'Bean', home_department_id: 1 },
      { id: 9, user_name: 'eve', first_name: 'Eve', last_name: 'Earl', home_department_id: null },
    ],
    user_departments: [{ user_id: 7, department_id: 2 }],
    user_roles: [
      { user_id: 7, role_id: 1 },
      { user_id: 7, role_id: 2 },
      { user_id: 9, role_id: 2 },
    ],
    user_pull_users: [{ user_id: 7, pulled_user_id: 8 }],
    user_pull_queues: [
      { user_id: 7, queue_id: 3 },
      { user_id: 7, queue_id: 4 },
    ],
    clients: [
      { id: 5, name: 'Nowhere', type: 'CHAT', limited: 1 },
      { id: 6, name: 'Sync', type: 'API', limited: 1 },
      { id: 7, name: 'Robot', type: 'API', limited: 0 },
    ],
    client_departments: [{ client_id: 6, department_id: 2 }],
    notes: [],
    webhooks: [
      {
        ...{ id: 4, client_id: 6, url: 'https://crm.example/hooks', kinds: 'case_closed,case_reopened', ordered: 1 },
        ...{ enabled: 1, disabled_for: null, disabled_at: null, created_at: null, secret: 'whsec_new', attempts: '[]' },
        ...{ old_secret: null, old_secret_until: null, revision: 1, after_seq: 0, failures: 0, retry_at: null },
      },
    ],
    customers: [{ id: 2, name: 'Ms Day' }],
    cases: [
      {
        ...{ id: 1001, ...CASE, status: 'open', description: null, solution: null, owner_id: 8, customer_id: 2 },
        ...{ originating_channel: 'email', created_by: 'user/9', last_modified_by: 'client/6', last_closed_at: null },
      },
      {
        ...{
          id: 1002,
          ...CASE,
          status: 'closed',
          description: 'Long',
          solution: 'Short',
          owner_id: null,
          customer_id: null,
        },
        ...{ originating_channel: null, created_by: null, last_modified_by: null },
        last_closed_at: Date.parse('2026-11-02T00:00:00Z'),
      },
    ],
    activities: [
      {
        ...{ id: 1, case_id: 1001, ...EMAIL, ...PLAIN, ...HELD, subtype: 'general', locked: 1, priority: 3 },
        due_at: Date.parse('2026-12-01T00:00:00.500Z'),
      },
      {
        ...{
          id: 2,
          case_id: 1001,
          ...EMAIL,
          ...PLAIN,
          status: 'awaiting_assignment',
          substatus: 'ready_for_assignment',
        },
        ...{ queue_id: 3, assigned_to: null, last_modified_by: 'user/8' },
      },
      { id: 3, case_id: 1002, ...EMAIL, ...PLAIN, ...HELD, status: 'completed', substatus: 'done' },
      { id: 4, case_id: null, ...EMAIL, ...PLAIN, ...HELD, pinned: 1, awaiting_supervision: 1 },
    ],
    journal: [],
  }

  void t.test(`${kind}: conflicts between records are told, and nothing is imported`, async (t) => {
    const { store, content } = await OPEN[kind](t)
    const before = await content()
    const report = await importWorld(
      store,
      itemsOf({
        departments: [{ id: 1, name: 'One' }],
        queues: [{ id: 1, name: 'Post', department: 2 }],
        users: [
          {
            ...{
              id: 7,
              userName: 'ann',
              firstName: 'Ann',
              lastName: 'Ames',
              homeDepartment: 3,
              foreignDepartments: [4],
            },
            ...{ roles: [5], pull: { users: [6], queues: [8, 1] } },
          },
        ],
        clients: [{ id: 1, name: 'Sync', type: 'API', departments: [1, 9] }],
        cases: [
          openCase(1, { status: 'closed' }),
          openCase(2, { owner: 10, customer: 11, createdBy: 12, lastModifiedBy: { client: 13 } }),
          openCase(1),
          openCase(3, { status: 'opne', owner: 99 }),
        ],
        activities: [
          heldEmail(1, 1),
          heldEmail(2, 14, { department: 15, queue: 16, assignedTo: 17, lastModifiedBy: 18 }),
          heldEmail(3, 3),
          heldEmail(4, 1, COMPLETED),
        ],
      }),
    )
    t.strictSame(problemsOf(report), [
      'cases[3].status must be one of open, ready_for_closure, closed.',
      'cases[2].id 1 is already the id of cases[0].',
      'activities[0].status is open, but the case 1 is closed.',
      'queues[0].department names department 2, which does not exist.',
      'users[0].homeDepartment names department 3, which does not exist.',
      'users[0].foreignDepartments names department 4, which does not exist.',
      'clients[0].departments names department 9, which does not exist.',
      'activities[1].department names department 15, which does not exist.',
      'users[0].roles names role 5, which does not exist.',
      'users[0].pull.queues names queue 8, which does not exist.',
      'activities[1].queue names queue 16, which does not exist.',
      'users[0].pull.users names user 6, which does not exist.',
      'cases[1].owner names user 10, which does not exist.',
      'cases[1].createdBy names user 12, which does not exist.',
      'activities[1].assignedTo names user 17, which does not exist.',
      'activities[1].lastModifiedBy names user 18, which does not exist.',
      'cases[1].lastModifiedBy names client 13, which does not exist.',
      'cases[1].customer names customer 11, which does not exist.',
      'activities[1].case names case 14, which does not exist.',
    ])
    t.strictSame(await content(), before)
  })

  void t.test(`${kind}: a second world builds on the first`, async (t) => {
    const { store, content } = await OPEN[kind](t)
    await importWorld(store, itemsOf({ ...PEOPLE, cases: [openCase(1), openCase(2, { status: 'closed' })] }))
    const before = await content()
    t.strictSame(
      problemsOf(
        await importWorld(
          store,
          itemsOf({
            departments: [{ id: 2, name: 'Two again' }],
            cases: [openCase(2), openCase(3)],
            activities: [heldEmail(1, 1), heldEmail(2, 2), heldEmail(3, 2, COMPLETED), heldEmail(4, 4)],
          }),
        ),
      ),
      [
        'departments[0].id 2 is already the id of a stored department.',
        'cases[0].id 2 is already the id of a stored case.',
        'activities[3].case names case 4, which does not exist.',
        'activities[1].status is open, but the case 2 is closed.',
      ],
    )
    t.strictSame(await content(), before)
    t.strictSame(await importWorld(store, itemsOf({ cases: [openCase(3)], activities: [heldEmail(1, 1)] })), {
      imported: { ...NONE, case: 1, activity: 1 },
    })
  })

  void t.test(`${kind}: of many problems the first are named, and the others counted`, async (t) => {
    const { store } = await OPEN[kind](t)
    const cases = Array.from({ length: 2_500 }, (_, index) => openCase(index + 1, { severity: 'dire' }))
    const report = await importWorld(store, itemsOf({ cases }))
    t.match(report, { more: 2_400 })
    t.equal(problemsOf(report).length, 100)
  })

  void t.test(`${kind}: unreadable records are counted, and an error of the reader is passed on`, async (t) => {
    const { store } = await OPEN[kind](t)
    t.strictSame(problemsOf(await importWorld(store, itemsOf([{ place: 'line 4', text: 'is odd.' }]))), [
      'line 4 is odd.',
    ])
    async function* failing() {
      yield* itemsOf(PEOPLE)
      throw new Error('the disk is gone')
    }
    await t.rejects(importWorld(store, failing()), /the disk is gone/)
    t.equal(await store.isVacant(), true)
    t.match(await importWorld(store, itemsOf(PEOPLE)), { imported: { user: 3 } }, 'and nothing is left behind')
  })
}
