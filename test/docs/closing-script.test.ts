import t from 'tap'
import { bareDatabase } from '../support/postgres/database.js'
import { signToken, TOKENS } from '../support/tokens.js'
import { runDocument, startDemo } from './run-document.js'

const DOCUMENT = 'docs/closing-script.md'
const now = Date.now()
const OWN_TOKENS = {
  JUNO_TOKEN: signToken({ user: '7' }, now),
  ROBOT_TOKEN: signToken({ client: '1' }, now),
}

for (const [name, more] of [
  ['once', {}],
  ['every change twice', { TWICE: '1' }],
] as const) {
  await t.test(`SQLite, ${name}`, async (t) => {
    await runDocument(t, DOCUMENT, { CASEWORK: await startDemo(t), ...more })
  })

  await t.test(`PostgreSQL, ${name}`, async (t) => {
    const { url, drop } = await bareDatabase()
    t.teardown(drop)
    const { secret } = TOKENS.keys
    const names = { JWT_SECRET: secret, JWT_ISSUER: TOKENS.issuer, JWT_AUDIENCE: TOKENS.audience }
    const CASEWORK = await startDemo(t, { DATABASE_URL: url, ...names })
    await runDocument(t, DOCUMENT, { CASEWORK, ...OWN_TOKENS, ...more })
  })
}
