import type { WorldKind, WorldRecords } from '../../../domain/world.js'
import type { Connection } from '../connection.js'
import { toEntry } from '../journal-reader.js'
import type { Prepared } from '../prepared.js'
import { toWorldWebhook } from '../webhook-row.js'
import { readParts } from './read-parts.js'
import { toActivity, toCase, toNote } from './read-work.js'
import type { WorldStatements } from './world-statements.js'

const PAGE = 1_000

/** Reads the next records of each kind behind an id; none at the end. */
export type WorldPages = {
  readonly [K in WorldKind]: (after: number) => Promise<readonly WorldRecords[K][]>
}

/** The records of a world as the connection sees them, a page at a time. */
export function worldPages(connection: Connection, statements: WorldStatements): WorldPages {
  const page = <Row>(statement: Prepared<Row>, after: number) => connection.all(statement, { after, limit: PAGE })

  return {
    customer: async (after) => (await page(statements.customers, after)).map(named),
    case: async (after) => (await page(statements.cases, after)).map(toCase),
    activity: async (after) => (await page(statements.activities, after)).map(toActivity),
    note: async (after) => (await page(statements.notes, after)).map(toNote),
    webhook: async (after) => (await page(statements.webhooks, after)).map(toWorldWebhook),
    async department(after) {
      const rows = await page(statements.departments, after)
      return rows.map((row) => ({ ...named(row), requireSolution: row.require_solution !== 0 }))
    },
    async queue(after) {
      const rows = await page(statements.queues, after)
      return rows.map((row) => ({ ...named(row), department: String(row.department_id) }))
    },
    async role(after) {
      const rows = await page(statements.roles, after)
      const actions = await readParts(connection, statements.roleActions, idRange(after, rows))
      return rows.map((row) => ({ ...named(row), actions: actions.of(row.id) }))
    },
    async client(after) {
      const rows = await page(statements.clients, after)
      const departments = await readParts(connection, statements.clientDepartments, idRange(after, rows))
      return rows.map((row) => {
        return { ...named(row), type: row.type, departments: row.limited === 0 ? null : departments.of(row.id) }
      })
    },
    async user(after) {
      const rows = await page(statements.users, after)
      const within = idRange(after, rows)
      const departments = await readParts(connection, statements.userDepartments, within)
      const roles = await readParts(connection, statements.userRoles, within)
      const users = await readParts(connection, statements.userPullUsers, within)
      const queues = await readParts(connection, statements.userPullQueues, within)
      return rows.map((row) => ({
        id: String(row.id),
        userName: row.user_name,
        firstName: row.first_name,
        lastName: row.last_name,
        homeDepartment: row.home_department_id === null ? null : String(row.home_department_id),
        foreignDepartments: departments.of(row.id),
        roles: roles.of(row.id),
        pull: { users: users.of(row.id), queues: queues.of(row.id) },
      }))
    },
    async journal(after) {
      const rows = await page(statements.journal, after)
      return rows.map((row) => {
        const { number, ...entry } = toEntry(row)
        return { id: String(number), ...entry }
      })
    },
  }
}

function named({ id, name }: { readonly id: number; readonly name: string }): { id: string; name: string } {
  return { id: String(id), name }
}

function idRange(after: number, rows: readonly { readonly id: number }[]): { after: number; until: number } {
  return { after, until: rows.at(-1)?.id ?? after }
}
