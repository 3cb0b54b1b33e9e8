import { sql } from 'kysely'
import type { AuthContext, ClientContext, UserContext } from '../../domain/auth-context.js'
import type { AuthContexts } from '../../domain/ports.js'
import type { Connection, Engine } from './connection.js'
import { arg, idValue, prepare } from './prepared.js'

/** The statements on callers, compiled once for an engine. */
export type AuthStatements = ReturnType<typeof authStatements>

/** One right a row: what it is, and the id or the word that it is about. */
interface Right {
  readonly kind: string
  readonly ref: number | null
  readonly word: string | null
}

export function authStatements({ db }: Engine) {
  const id = arg<number>('id')
  const kind = (name: string) => sql<string>`${sql.lit(name)}`.as('kind')
  const noRef = sql<number | null>`cast(null as bigint)`.as('ref')
  const noWord = sql<string | null>`cast(null as text)`.as('word')
  return {
    user: prepare(
      db
        .selectFrom('users')
        .select([kind('home'), 'home_department_id as ref', noWord])
        .where('id', '=', id)
        .unionAll(
          db
            .selectFrom('user_departments')
            .select([kind('department'), 'department_id as ref', noWord])
            .where('user_id', '=', id),
        )
        .unionAll(
          db
            .selectFrom('user_pull_users')
            .select([kind('pullUser'), 'pulled_user_id as ref', noWord])
            .where('user_id', '=', id),
        )
        .unionAll(
          db
            .selectFrom('user_pull_queues')
            .select([kind('pullQueue'), 'queue_id as ref', noWord])
            .where('user_id', '=', id),
        )
        .unionAll(
          db
            .selectFrom('user_roles')
            .innerJoin('role_actions', 'role_actions.role_id', 'user_roles.role_id')
            .select([kind('action'), noRef, 'action as word'])
            .where('user_id', '=', id),
        ),
    ),
    client: prepare(
      db
        .selectFrom('clients')
        .select([kind('client'), 'limited as ref', sql.ref<string | null>('type').as('word')])
        .where('id', '=', id)
        .unionAll(
          db
            .selectFrom('client_departments')
            .select([kind('department'), 'department_id as ref', noWord])
            .where('client_id', '=', id),
        ),
    ),
  }
}

/** Callers as the connection sees them. */
export function authContexts(connection: Connection, statements: AuthStatements): AuthContexts {
  return {
    async contextOf({ actor, id }): Promise<AuthContext | null> {
      const rights = await connection.all<Right>(statements[actor], { id: idValue(id) })
      return actor === 'user' ? toUser(id, rights) : toClient(id, rights)
    },
  }
}

function toUser(id: string, rights: readonly Right[]): UserContext | null {
  const home = rights.find(({ kind }) => kind === 'home')
  if (!home) return null
  return {
    actor: 'user',
    id,
    homeDepartment: home.ref === null ? null : String(home.ref),
    foreignDepartments: refs(rights, 'department'),
    actions: new Set(rights.flatMap(({ kind, word }) => (kind === 'action' && word !== null ? [word] : []))),
    pull: { users: refs(rights, 'pullUser'), queues: refs(rights, 'pullQueue') },
  }
}

function toClient(id: string, rights: readonly Right[]): ClientContext | null {
  const client = rights.find(({ kind }) => kind === 'client')
  if (!client) return null
  const limited = Number(client.ref) !== 0
  return { actor: 'client', id, type: client.word ?? '', departments: limited ? refs(rights, 'department') : null }
}

function refs(rights: readonly Right[], wanted: string): Set<string> {
  return new Set(rights.flatMap(({ kind, ref }) => (kind === wanted && ref !== null ? [String(ref)] : [])))
}
