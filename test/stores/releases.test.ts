import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import pg from 'pg'
import t from 'tap'
import { openStore } from '../../src/adapters/kysely/open-store.js'
import { connectionConfig } from '../../src/adapters/kysely/postgres/connect.js'
import { FIXTURES } from '../support/fixtures.js'
import { bareDatabase, makeDatabase } from '../support/postgres/database.js'
import { CLIENT, closing, USER } from './stores.js'

/** Every release whose tables later programs bring up to date: what `test/support/keep-release.ts` has kept. */
const RELEASES = ['0.1.0']

const keptOf = (release: string, ending: string) => join(FIXTURES, 'releases', `${release}.${ending}`)

/** The schema of a SQLite file, without the records of what was run. */
function schemaOf(file: string): unknown {
  const database = new Database(file, { readonly: true })
  const schema = database
    .prepare("select type, name, sql from sqlite_schema where name not like '%kysely%' order by name")
    .all()
  database.close()
  return schema
}

/** The columns, indexes, functions and triggers of a PostgreSQL database. */
async function catalogOf(url: string): Promise<unknown> {
  const client = new pg.Client(connectionConfig(url))
  await client.connect()
  const rows = async (query: string) => (await client.query(query)).rows as unknown
  const catalog = {
    columns: await rows(`select table_name, column_name, data_type, is_nullable, column_default
      from information_schema.columns where table_schema = 'public' and table_name not like 'kysely%' order by 1, 2`),
    indexes: await rows(
      "select indexdef from pg_indexes where tablename not like 'kysely%' and schemaname = 'public' order by 1",
    ),
    functions: await rows("select proname, prosrc from pg_proc where pronamespace = 'public'::regnamespace order by 1"),
    triggers: await rows('select pg_get_triggerdef(oid) as trigger from pg_trigger where not tgisinternal order by 1'),
  }
  await client.end()
  return catalog
}

for (const release of RELEASES) {
  await t.test(`a SQLite file of ${release} is brought up to date`, async (t) => {
    const [file, fresh] = [join(t.testdir(), 'kept.db'), join(t.testdir(), 'fresh.db')]
    copyFileSync(keptOf(release, 'db'), file)
    await (await openStore(`sqlite:${fresh}`)).close()
    const store = await openStore(`sqlite:${file}`)
    await closing(store)(USER, ['1001'])
    const facts = await store.consistently(({ cases }) => cases.facts(['1001']))
    t.match(facts, [{ id: '1001', status: 'closed' }], 'it goes on with the cases that were there')
    await store.close()
    t.strictSame(schemaOf(file), schemaOf(fresh), 'its tables are those of a new file')
  })

  await t.test(`a PostgreSQL database of ${release} is brought up to date`, async (t) => {
    const [kept, fresh] = [await bareDatabase(), await makeDatabase()]
    const client = new pg.Client(connectionConfig(kept.url))
    await client.connect()
    await client.query(readFileSync(keptOf(release, 'sql'), 'utf8'))
    await client.end()
    const store = await openStore(kept.url)
    await closing(store)(CLIENT, ['1'])
    const facts = await store.consistently(({ cases }) => cases.facts(['1']))
    t.match(facts, [{ id: '1', status: 'closed' }], 'it goes on with the cases that were there')
    await store.close()
    t.strictSame(await catalogOf(kept.url), await catalogOf(fresh.url), 'its tables are those of a new database')
    await kept.drop()
    await fresh.drop()
  })
}
