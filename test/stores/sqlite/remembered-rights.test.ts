import Database from 'better-sqlite3'
import t from 'tap'
import { sqliteConnection } from '../../../src/adapters/kysely/sqlite/connection.js'
import { sqliteEngine } from '../../../src/adapters/kysely/sqlite/engine.js'
import { rememberedRights } from '../../../src/adapters/kysely/sqlite/remembered-rights.js'
import { compileStatements, unitOfWork } from '../../../src/adapters/kysely/unit-of-work.js'
import { newFile } from './new-file.js'

const CLIENT = { actor: 'client', id: '7' } as const

await t.test('a right that is withdrawn while it is asked is not remembered', async (t) => {
  const file = await newFile(t)
  const [database, beside] = [new Database(file), new Database(file)]
  beside.exec("insert into clients values (7, 'Robot', 'API', 0)")
  const { authContexts } = unitOfWork(sqliteConnection(database), compileStatements(sqliteEngine))
  let asked = 0
  const rights = rememberedRights(database, {
    async contextOf(caller) {
      asked += 1
      const context = await authContexts.contextOf(caller)
      if (asked > 1) return context
      beside.exec('delete from clients')
      await new Promise(setImmediate)
      t.equal(await rights.contextOf(CLIENT), null, 'whoever asks meanwhile is told of it')
      return context
    },
  })
  t.ok(await rights.contextOf(CLIENT), 'as it was asked')
  t.equal(await rights.contextOf(CLIENT), null)
  database.close()
  beside.close()
})
