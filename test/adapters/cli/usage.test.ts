import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { temporaryFolder } from '../../support/temporary-folder.js'
import { run } from './run.js'

const COMMANDS = [
  ...['serve', 'import', 'export', 'backup', 'migrate', 'reset', 'journal', 'token', 'verify', 'webhook'],
  ...['schema', 'completion'],
]
const SECRET = { JWT_SECRET: 'x'.repeat(32) }

void t.test('help and version', async (t) => {
  const ofWebhooks = ['list', 'add', 'test', 'replay', 'rotate', 'remove'].map((one) => ['webhook', one, '--help'])
  for (const args of [['--help'], ['help'], ...ofWebhooks, ...COMMANDS.map((command) => [command, '--help'])]) {
    const { code, out, err } = await run(args)
    t.match({ code, err }, { code: 0, err: '' }, args.join(' '))
    t.match(out, /\$ casework/, `${args.join(' ')} has an example`)
  }
  t.match(await run(['--version']), { code: 0, out: /^\d+\.\d+\.\d+\n$/, err: '' })
})

const NO_KEYS = 'casework: Set JWT_SECRET or JWKS_URL, which verify tokens, or try casework serve --demo.\n'
const WRONG: readonly [readonly string[], Readonly<Record<string, string>>, string | RegExp][] = [
  [[], {}, /^Usage: casework/],
  [['close'], {}, /^error: unknown command 'close'\n/],
  [['serve', '--prot', '1'], {}, /^error: unknown option '--prot'\n/],
  [['serve', '--port', '65536'], {}, /^error: option '--port <number>' argument '65536' is invalid\. A port is/],
  [['serve', '--port', 'x'], {}, /^error: option '--port <number>' argument 'x' is invalid\. A port is/],
  [['completion', 'tcsh'], {}, /Allowed choices are bash, zsh, fish/],
  [
    ['migrate'],
    { DATABASE_URL: 'sqlite://cases.db' },
    /^casework: DATABASE_URL must be sqlite:FILE with a plain path .+\n$/,
  ],
  [['serve'], {}, NO_KEYS],
  [['serve'], { PORT: 'x', LOG_LEVEL: 'loud' }, /^casework: PORT must be .+\ncasework: LOG_LEVEL must be .+\n$/],
  [
    ['serve', '--demo'],
    { JWKS_URL: 'https://a.example' },
    'casework: The demo makes its own tokens: unset JWKS_URL.\n',
  ],
  [['import'], {}, /^error: missing required argument 'world'\n/],
  [['import', '-'], { DATABASE_URL: 'sqlite::memory:' }, /^casework: .+ would not be kept\.\n$/],
  [['import', '-'], { DATABASE_URL: 'mysql:x' }, /^casework: DATABASE_URL must be .+\n$/],
  [['export'], { DATABASE_URL: 'sqlite::memory:' }, /^casework: .+ would not be kept\.\n$/],
  [['export', '--format', 'xml'], {}, /Allowed choices are json, ndjson/],
  [['journal', '--after', '-1'], {}, /A number of the journal has/],
  [['journal', '--url', 'http://127.0.0.1:1'], {}, 'casework: --url and --token go together.\n'],
  [['journal', '--url', 'nonsense', '--token', 'x'], {}, /^casework: --url takes an address such as/],
  [['webhook'], {}, /^Usage: casework webhook/],
  [['webhook', 'list', '--token', 'x'], {}, /^error: required option '--url <url>' not specified/],
  [['webhook', 'list', '--url', 'http://127.0.0.1:1'], {}, /^error: required option '--token <token>' not specified/],
  [['webhook', 'list', '--url', 'nonsense', '--token', 'x'], {}, /^casework: --url takes an address such as/],
  [['migrate'], { DATABASE_URL: 'sqlite::memory:' }, /^casework: .+ would not be kept\.\n$/],
  [['token'], SECRET, 'casework: Say whom the token is for: --user ID or --client ID.\n'],
  [['token', '--user', '7'], {}, 'casework: Set JWT_SECRET to the secret of the service.\n'],
  [['token', '--user', '07'], SECRET, /^error: option '--user <id>' argument '07' is invalid\. An id has/],
  [['token', '--user', '7', '--client', '7'], SECRET, /^error: option '--client <id>' cannot be used with/],
  [['token', '--user', '7', '--expires-in', '1w'], SECRET, /is invalid\. Give a number and a unit/],
]
for (const [args, env, err] of WRONG) {
  void t.test(`wrong: casework ${args.join(' ')} with ${JSON.stringify(env)}`, async (t) => {
    const ran = await run(args, { env })
    t.match(ran, { code: 2, out: '', err })
    t.notMatch(ran.err, /\n {4}at /)
  })
}

const folder = temporaryFolder()
t.teardown(() => folder.remove())
const UNFIT: readonly [readonly string[], string, RegExp][] = [
  [['import', folder.path], `sqlite:${folder.path}/x.db`, /^casework: .+ is a folder\.\n$/],
  [['migrate'], `sqlite:${folder.path}`, /^casework: The database .+ cannot be opened: .+\n$/],
  [['migrate'], `sqlite:${folder.path}/none/x.db`, /^casework: The database .+ cannot be opened: .+\n$/],
]
for (const [args, DATABASE_URL, err] of UNFIT) {
  void t.test(`in the way: casework ${args.join(' ')} on ${DATABASE_URL}`, async (t) => {
    t.match(await run(args, { env: { DATABASE_URL } }), { code: 1, out: '', err })
  })
}

void t.test('variables come from a file as node takes them', async (t) => {
  const file = join(folder.path, 'casework.env')
  writeFileSync(file, `JWT_SECRET=${SECRET.JWT_SECRET} # a comment\nJWT_ISSUER="of the file"\n`)
  const issuerOf = ({ out }: { out: string }) => JSON.parse(Buffer.from(out.split('.')[1]!, 'base64url').toString()).iss
  for (const args of [
    ['--env-file', file, 'token', '--user', '7'],
    ['token', '--user', '7', '--env-file', file],
    ['token', '--user', '7', `--env-file=${file}`],
  ])
    t.equal(issuerOf(await run(args)), 'of the file', args.join(' '))
  const environment = { env: { JWT_ISSUER: 'of the environment' } }
  t.equal(issuerOf(await run(['token', '--user', '7', '--env-file', file], environment)), 'of the environment')
  const missing = await run(['token', '--user', '7', '--env-file', `${file}.none`])
  t.match(missing, { out: '', err: `${file}.none` }, 'Node.js 20 reads the option before the program does')
  t.match(missing.err, /^.+\n$/, 'in one line')
  t.not(missing.code, 0)
})

void t.test('nothing is coloured, whatever the environment says', async (t) => {
  for (const env of [{ NO_COLOR: '1' }, { FORCE_COLOR: '3' }])
    for (const args of [['--help'], ['verify', '--list'], ['token', '--user', 'x']]) {
      const { out, err } = await run(args, { env })
      t.notMatch(out + err, '\u001b[', args.join(' '))
    }
})
