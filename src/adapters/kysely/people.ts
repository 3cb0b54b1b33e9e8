import { sql } from 'kysely'
import type { Id } from '../../domain/id.js'
import type { Doer, UserName } from '../../domain/named.js'
import { actorOf } from './actor.js'
import type { Connection, Engine } from './connection.js'
import { idList, prepare } from './prepared.js'

/** The statement on the users and clients that records name, compiled once for an engine. */
export type PeopleStatements = ReturnType<typeof peopleStatements>

export function peopleStatements({ db, among }: Engine) {
  return {
    named: prepare(
      db
        .selectFrom('users')
        .select([sql.lit('user').as('actor'), 'id', 'first_name as name', 'last_name'])
        .where(among('id', 'users'))
        .unionAll(
          db
            .selectFrom('clients')
            .select([sql.lit('client').as('actor'), 'id', 'name', sql.lit('').as('last_name')])
            .where(among('id', 'clients')),
        ),
    ),
  }
}

/** Knows the names of the users and clients that records mention. */
export interface People {
  user(id: number | null): UserName | null
  /** The user or client that a text such as `user/7` stands for. */
  doer(actor: string | null): Doer | null
}

/** Looks up everyone whom some records mention, by user id or by a text such as `user/7`, with one statement. */
export async function peopleNamed(
  connection: Connection,
  { named }: PeopleStatements,
  mentions: Iterable<number | string | null>,
): Promise<People> {
  const users = new Set<Id>()
  const clients = new Set<Id>()
  for (const mention of mentions) {
    if (mention === null) continue
    const { actor, id } = actorOf(typeof mention === 'number' ? `user/${mention}` : mention)
    ;(actor === 'user' ? users : clients).add(id)
  }
  const rows = await connection.all(named, { users: idList([...users]), clients: idList([...clients]) })
  const known = new Map<string, Doer>()
  for (const { actor, id, name, last_name } of rows) {
    const doer: Doer =
      actor === 'user'
        ? { actor, id: String(id), firstName: name, lastName: last_name }
        : { actor: 'client', id: String(id), name }
    known.set(`${actor}/${id}`, doer)
  }
  return {
    user: (id) => {
      const user = id === null ? undefined : known.get(`user/${id}`)
      return user?.actor === 'user' ? user : null
    },
    doer: (actor) => (actor === null ? null : (known.get(actor) ?? null)),
  }
}
