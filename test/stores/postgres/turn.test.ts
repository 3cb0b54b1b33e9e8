import pg from 'pg'
import t, { type Test } from 'tap'
import type { Answer } from '../../../src/adapters/kysely/postgres/answer.js'
import { connectionConfig } from '../../../src/adapters/kysely/postgres/connect.js'
import { askInTurn, endTurn } from '../../../src/adapters/kysely/postgres/turn.js'
import type { Value } from '../../../src/adapters/kysely/prepared.js'
import { type Outcome, outcomeOf } from '../../../src/adapters/kysely/together/outcome.js'
import { bareDatabase } from '../../support/postgres/database.js'

async function connectedClient(t: Test): Promise<pg.Client> {
  const { url, drop } = await bareDatabase()
  const client = new pg.Client(connectionConfig(url))
  await client.connect()
  t.teardown(async () => {
    await client.end()
    await drop()
  })
  return client
}

/** Asks with a name that stands for the text. */
const ask = (client: pg.Client, text: string, ...values: Value[]) => askInTurn(client, { name: text, text, values })
const rowsOf = async (asked: Promise<Answer>) => (await asked).rows as unknown[]
const codeOf = (outcome: Outcome) => ('error' in outcome ? (outcome.error as pg.DatabaseError).code : null)

const NONE = 'select 1 as n where false'
const TYPED = 'select $1::bigint as n, $2::text as word, $3::smallint as none'
const HALF = 'select 1 / $1::integer as n'

await t.test('statements of one turn are answered each by itself', async (t) => {
  const client = await connectedClient(t)
  for (const time of ['prepared', 'prepared before']) {
    const asked = [
      ask(client, 'begin'),
      ask(client, TYPED, 900719925474099, `it's "\\"`, null),
      ask(client, NONE),
      ask(client, 'create table if not exists kept (n integer)'),
      ask(client, 'insert into kept select generate_series(1, $1)', 3),
      ask(client, 'commit'),
    ]
    const results = await Promise.all(asked)
    t.strictSame(
      results.map(({ command, rowCount }) => [command, rowCount]),
      [
        ['BEGIN', null],
        ['SELECT', 1],
        ['SELECT', 0],
        ['CREATE', null],
        ['INSERT', 3],
        ['COMMIT', null],
      ],
      time,
    )
    t.strictSame(results[1]?.rows, [{ n: 900719925474099, word: `it's "\\"`, none: null }])
    t.strictSame(results[2]?.rows, [])
  }
  t.strictSame(await rowsOf(ask(client, 'select count(*)::integer as n from kept')), [{ n: 6 }])
})

await t.test('none behind one that fails is run, and the connection goes on', async (t) => {
  const client = await connectedClient(t)
  await ask(client, 'create table kept (n integer)')
  for (const time of ['first', 'second']) {
    const outcomes = await Promise.all([
      outcomeOf(rowsOf(ask(client, 'begin'))),
      outcomeOf(rowsOf(ask(client, TYPED, 1, 'a', null))),
      outcomeOf(rowsOf(ask(client, HALF, 0))),
      outcomeOf(rowsOf(ask(client, 'insert into kept values (1)'))),
      outcomeOf(rowsOf(ask(client, 'commit'))),
    ])
    t.strictSame(outcomes.map(codeOf), [null, null, '22012', '22012', '22012'], time)
    await client.query('rollback')
  }
  t.strictSame(await rowsOf(ask(client, HALF, 1)), [{ n: 1 }], 'what failed before, and may have been prepared')
  t.strictSame(await rowsOf(ask(client, 'select count(*)::integer as n from kept')), [{ n: 0 }])
})

await t.test('what one turn has prepared, and another of the same time has lost, is prepared again', async (t) => {
  const client = await connectedClient(t)
  const asked = [ask(client, 'begin'), ask(client, TYPED, 1, 'a', null), ask(client, HALF, 0)]
  endTurn(client)
  asked.push(ask(client, TYPED, 2, 'b', null))
  const outcomes = await Promise.all(asked.map(outcomeOf))
  t.strictSame(outcomes.map(codeOf), [null, null, '22012', '25P02'])
  await client.query('rollback')
  t.match(await rowsOf(ask(client, TYPED, 3, 'c', null)), [{ n: 3 }])
})

await t.test('a turn that is ended before its time goes before what is asked next', async (t) => {
  const client = await connectedClient(t)
  const early = ask(client, 'create table early (n integer)')
  endTurn(client)
  // Each of them would fail anywhere else.
  const other = client.query('select n from early')
  const late = ask(client, 'drop table early')
  const answers = await Promise.all([early, other, late])
  t.strictSame(
    answers.map(({ command }) => command),
    ['CREATE', 'SELECT', 'DROP'],
  )
})

await t.test('rows that cannot be read are no answer, and neither is what came behind them', async (t) => {
  const { url, drop } = await bareDatabase()
  const unreadable = new Error('unreadable')
  const types = new pg.TypeOverrides()
  types.setTypeParser(pg.types.builtins.TEXT, () => {
    throw unreadable
  })
  const client = new pg.Client({ ...connectionConfig(url), types })
  await client.connect()
  const asked = [ask(client, NONE), ask(client, TYPED, 1, 'a', null), ask(client, HALF, 1)]
  const [before, ...others] = await Promise.all(asked.map(outcomeOf))
  t.match(before, { value: { rowCount: 0 } })
  t.strictSame(others, [{ error: unreadable }, { error: unreadable }])
  t.match(await rowsOf(ask(client, HALF, 1)), [{ n: 1 }], 'and the connection goes on')
  await client.end()
  await drop()
})

await t.test('a connection that breaks fails whatever was not answered', async (t) => {
  const { url, drop } = await bareDatabase()
  t.teardown(drop)
  const client = new pg.Client(connectionConfig(url))
  client.on('error', () => undefined)
  await client.connect()
  const [, , behind] = await Promise.all([
    outcomeOf(ask(client, NONE)),
    outcomeOf(ask(client, 'select pg_terminate_backend(pg_backend_pid())')),
    outcomeOf(ask(client, TYPED, 1, 'a', null)),
  ])
  t.ok('error' in behind)
  t.ok('error' in (await outcomeOf(ask(client, NONE))), 'and so does whatever is asked then')
})
