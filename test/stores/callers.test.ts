import { setImmediate as tick } from 'node:timers/promises'
import type { AuthContext, Caller } from '../../src/domain/auth-context.js'
import { problemFrom } from '../support/refusals.js'
import { openCase } from '../support/seed.js'
import { closing, onEveryStore } from './stores.js'

const nobody = { users: new Set<string>(), queues: new Set<string>() }

const API = { actor: 'client', id: '7', type: 'API', departments: null } as const
const CHAT = { actor: 'client', id: '5', type: 'CHAT', departments: new Set<string>() } as const
const EIGHT = {
  ...({ actor: 'user', id: '8', homeDepartment: '1' } as const),
  ...{ foreignDepartments: new Set<string>(), actions: new Set<string>(), pull: nobody },
}

const TABLE: readonly (readonly [string, Caller, AuthContext | null])[] = [
  [
    'a user, with the actions of all roles',
    { actor: 'user', id: '7' },
    {
      actor: 'user',
      id: '7',
      homeDepartment: '1',
      foreignDepartments: new Set(['2']),
      actions: new Set(['Case:Close', 'Activity:Pick Activities', 'Activity:Unpin']),
      pull: { users: new Set(['8']), queues: new Set(['3', '4']) },
    },
  ],
  [
    'a user without any right',
    { actor: 'user', id: '8' },
    { actor: 'user', id: '8', homeDepartment: '1', foreignDepartments: new Set(), actions: new Set(), pull: nobody },
  ],
  [
    'a global user',
    { actor: 'user', id: '9' },
    {
      actor: 'user',
      id: '9',
      homeDepartment: null,
      foreignDepartments: new Set(),
      actions: new Set(['Case:Close', 'Activity:Unpin']),
      pull: nobody,
    },
  ],
  ['a client', { actor: 'client', id: '7' }, { actor: 'client', id: '7', type: 'API', departments: null }],
  [
    'a limited client',
    { actor: 'client', id: '6' },
    { actor: 'client', id: '6', type: 'API', departments: new Set(['2']) },
  ],
  [
    'a client of another type, limited to nothing',
    { actor: 'client', id: '5' },
    { actor: 'client', id: '5', type: 'CHAT', departments: new Set() },
  ],
  ['a user whom the store does not know', { actor: 'user', id: '6' }, null],
  ['a client that the store does not know', { actor: 'client', id: '8' }, null],
  ['a user through a client', { actor: 'user', id: '8', through: '7' }, { ...EIGHT, through: API }],
  ['the same user through another', { actor: 'user', id: '8', through: '5' }, { ...EIGHT, through: CHAT }],
  ['the same user without a client', { actor: 'user', id: '8' }, EIGHT],
  ['a user through a client that the store does not know', { actor: 'user', id: '8', through: '8' }, null],
  ['a user whom the store does not know, through a client', { actor: 'user', id: '6', through: '7' }, null],
  ['the longest id of a store', { actor: 'user', id: '999999999999999' }, null],
]

await onEveryStore('callers', { cases: [openCase(1)] }, async (t, { store }) => {
  for (const [name, caller, expected] of TABLE) {
    const seen = [
      await store.authContexts.contextOf(caller),
      await store.authContexts.contextOf(caller),
      await store.atomically(({ authContexts }) => authContexts.contextOf(caller)),
      await store.consistently(({ authContexts }) => authContexts.contextOf(caller)),
    ]
    for (const context of seen) t.strictSame(context, expected, name)
  }
  const unknown = { actor: 'user', id: '6' } as const
  t.strictSame(await problemFrom(closing(store)(unknown, ['1'])), { code: '401-101', details: {} })
  const chat = { actor: 'client', id: '5' } as const
  t.strictSame(await problemFrom(closing(store)(chat, ['1'])), { code: '403-112', details: {} })
  const between = { actor: 'user', id: '7', through: '5' } as const
  t.strictSame(await problemFrom(closing(store)(between, ['1'])), { code: '403-112', details: {} })
})

/** A change around the service, and the rights of user 7 after it. */
const CHANGES: readonly (readonly [string, object | null])[] = [
  [
    'delete from user_roles where user_id = 7 and role_id = 2',
    { actions: new Set(['Case:Close', 'Activity:Pick Activities']) },
  ],
  [
    "delete from role_actions where role_id = 1 and action = 'Case:Close'",
    { actions: new Set(['Activity:Pick Activities']) },
  ],
  ['update users set home_department_id = null where id = 7', { homeDepartment: null }],
  ['delete from user_departments where user_id = 7', { foreignDepartments: new Set() }],
  ['delete from user_pull_queues where user_id = 7 and queue_id = 3', { pull: { queues: new Set(['4']) } }],
  [
    'delete from user_pull_users; delete from user_pull_queues; delete from user_roles; delete from users where id = 7',
    null,
  ],
]

await onEveryStore('a right withdrawn, or a user removed, counts at once', {}, async (t, { store, beside }) => {
  if (!beside) return
  const user = { actor: 'user', id: '7' } as const
  for (const [statement, expected] of CHANGES) {
    await store.authContexts.contextOf(user)
    await beside.run(statement)
    // The lookup of a caller outside a unit may be as old as the beginning of this tick.
    await tick()
    const outside = await store.authContexts.contextOf(user)
    const inside = await store.atomically(({ authContexts }) => authContexts.contextOf(user))
    const reading = await store.consistently(({ authContexts }) => authContexts.contextOf(user))
    for (const context of [outside, inside, reading]) {
      if (expected) t.match(context, expected, statement)
      else t.equal(context, null, statement)
      if (expected && 'actions' in expected) t.strictSame((context as { actions: unknown }).actions, expected.actions)
    }
  }
})
