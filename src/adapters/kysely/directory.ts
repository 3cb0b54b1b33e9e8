import type { Directory } from '../../domain/ports.js'
import type { Connection, Engine } from './connection.js'
import { arg, idValue, prepare } from './prepared.js'

/** The statements on queues and departments, compiled once for an engine. */
export type DirectoryStatements = ReturnType<typeof directoryStatements>

export function directoryStatements({ db }: Engine) {
  return {
    queue: prepare(db.selectFrom('queues').select('department_id').where('id', '=', arg<number>('id'))),
    department: prepare(db.selectFrom('departments').select('id').where('id', '=', arg<number>('id'))),
  }
}

/** Queues and departments as the connection sees them. */
export function directory(connection: Connection, statements: DirectoryStatements): Directory {
  return {
    async departmentOfQueue(queue) {
      const [found] = await connection.all(statements.queue, { id: idValue(queue) })
      return found ? String(found.department_id) : null
    },
    async hasDepartment(department) {
      const found = await connection.all(statements.department, { id: idValue(department) })
      return found.length > 0
    },
  }
}
