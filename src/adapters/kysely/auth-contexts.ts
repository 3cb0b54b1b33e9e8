import { sql } from 'kysely'
import type { AuthContext, Caller, ClientContext, UserContext } from '../../domain/auth-context.js'
import type { Id } from '../../domain/id.js'
import type { AuthContextReader } from '../../domain/ports.js'
import type { Connection, Engine } from './connection.js'
import { idList, prepare } from './prepared.js'

/** The statements on callers, compiled once for an engine. */
export type AuthStatements = ReturnType<typeof authStatements>

/** One right a row: what it is, whose, and the id or the word that it is about. */
interface Right {
  readonly kind: string
  readonly caller: number
  readonly ref: number | null
  readonly word: string | null
}

export function authStatements({ db, among }: Engine) {
  const kind = (name: string) => sql<string>`${sql.lit(name)}`.as('kind')
  const noRef = sql<number | null>`cast(null as bigint)`.as('ref')
  const noWord = sql<string | null>`cast(null as text)`.as('word')
  const itself = among('id', 'ids')
  const ofUser = among('user_id', 'ids')
  return {
    user: prepare(
      db
        .selectFrom('users')
        .select([kind('home'), 'id as caller', 'home_department_id as ref', noWord])
        .where(itself)
        .unionAll(
          db
            .selectFrom('user_departments')
            .select([kind('department'), 'user_id as caller', 'department_id as ref', noWord])
            .where(ofUser),
        )
        .unionAll(
          db
            .selectFrom('user_pull_users')
            .select([kind('pullUser'), 'user_id as caller', 'pulled_user_id as ref', noWord])
            .where(ofUser),
        )
        .unionAll(
          db
            .selectFrom('user_pull_queues')
            .select([kind('pullQueue'), 'user_id as caller', 'queue_id as ref', noWord])
            .where(ofUser),
        )
        .unionAll(
          db
            .selectFrom('user_roles')
            .innerJoin('role_actions', 'role_actions.role_id', 'user_roles.role_id')
            .select([kind('action'), 'user_id as caller', noRef, 'action as word'])
            .where(ofUser),
        ),
    ),
    client: prepare(
      db
        .selectFrom('clients')
        .select([kind('client'), 'id as caller', 'limited as ref', sql.ref<string | null>('type').as('word')])
        .where(itself)
        .unionAll(
          db
            .selectFrom('client_departments')
            .select([kind('department'), 'client_id as caller', 'department_id as ref', noWord])
            .where(among('client_id', 'ids')),
        ),
    ),
  }
}

/** Callers as the connection sees them. */
export function authContexts(connection: Connection, statements: AuthStatements): AuthContextReader {
  return {
    contextsOf: (callers) => contextsOf(connection, statements, callers),
    async contextOf(caller) {
      const [context] = await contextsOf(connection, statements, [caller])
      return context ?? null
    },
  }
}

/** Many callers as the connection sees them, in their order: a statement for all users, and one for all clients. */
export async function contextsOf(
  connection: Connection,
  statements: AuthStatements,
  callers: readonly Caller[],
): Promise<readonly (AuthContext | null)[]> {
  const [users, clients] = await Promise.all([
    contextsById(connection, statements.user, idsOf(callers, 'user'), toUser),
    contextsById(connection, statements.client, idsOf([...callers, ...clientsBetween(callers)], 'client'), toClient),
  ])
  return callers.map(({ actor, id, through }) => {
    if (actor === 'client') return clients.get(id) ?? null
    const user = users.get(id) ?? null
    return through === undefined ? user : withClient(user, clients.get(through) ?? null)
  })
}

/** The clients that act for users. */
function clientsBetween(callers: readonly Caller[]): readonly Caller[] {
  return callers.flatMap(({ through }) => (through === undefined ? [] : [{ actor: 'client' as const, id: through }]))
}

function withClient(user: UserContext | null, through: ClientContext | null): UserContext | null {
  return user && through && { ...user, through }
}

/** Each id once, however many requests one caller has in a batch. */
function idsOf(callers: readonly Caller[], wanted: Caller['actor']): readonly Id[] {
  return [...new Set(callers.flatMap(({ actor, id }) => (actor === wanted ? [id] : [])))]
}

async function contextsById<Context extends AuthContext>(
  connection: Connection,
  statement: AuthStatements[Caller['actor']],
  ids: readonly Id[],
  toContext: (id: Id, rights: readonly Right[]) => Context | null,
): Promise<ReadonlyMap<Id, Context | null>> {
  if (ids.length === 0) return new Map()
  const found = new Map<Id, Right[]>(ids.map((id) => [id, []]))
  for (const right of await connection.all<Right>(statement, { ids: idList(ids) })) {
    found.get(String(right.caller))?.push(right)
  }
  return new Map([...found].map(([id, rights]) => [id, toContext(id, rights)]))
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
