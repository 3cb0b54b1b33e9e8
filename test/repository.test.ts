import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'

const ROOT = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly allowScripts: Readonly<Record<string, boolean>>
}
interface Locked {
  readonly version?: string
  readonly integrity?: string
  readonly resolved?: string
  readonly link?: boolean
  readonly optional?: boolean
  readonly hasInstallScript?: boolean
}
const manifest = JSON.parse(read('package.json')) as Manifest
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Readonly<Record<string, Locked>> }

/** What a key, a password or a token for something looks like. */
const SECRETS: readonly RegExp[] = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\b(AKIA|ASIA)[0-9A-Z]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{30,}/,
  /\bgithub_pat_\w{30,}/,
  /\bnpm_[A-Za-z0-9]{30,}/,
  /\bxox[abprs]-[\w-]{10,}/,
  /\bAIza[\w-]{35}/,
  /_authToken\s*=/,
  /\beyJ[\w-]{15,}\.eyJ[\w-]{15,}\.[\w-]{20,}/,
  /[a-z]:\/\/[^/\s:@'"`$<>]+:[^/\s:@'"`$<>]{4,}@/,
]

/** One that each of them must find, in pieces, so that it is not found here. */
const SAMPLES = [
  ['-----BEGIN RSA', ' PRIVATE KEY-----'],
  ['AKIA', 'ABCDEFGH01234567'],
  ['ghp_', 'a'.repeat(36)],
  ['github_pat_', 'a'.repeat(40)],
  ['npm_', 'a'.repeat(36)],
  ['xoxb-', '1'.repeat(12)],
  ['AIza', 'a'.repeat(35)],
  ['_authToken', ' = x'],
  [`eyJ${'a'.repeat(20)}.`, `eyJ${'a'.repeat(20)}.${'a'.repeat(30)}`],
  ['postgres://casework:', 'opensesame@db/casework'],
].map((pieces) => pieces.join(''))

t.strictSame(
  SECRETS.map((secret, at) => secret.test(SAMPLES[at] ?? '')),
  SECRETS.map(() => true),
  'each pattern finds what it is for',
)

const files = tracked()
void t.test('no file holds a secret', { skip: files === null && 'not a checkout of the repository' }, async (t) => {
  t.ok(files!.length > 100, `${files!.length} files`)
  const found = files!.flatMap((file) => {
    const text = read(file)
    return SECRETS.filter((secret) => secret.test(text)).map((secret) => `${file}: ${String(secret)}`)
  })
  t.strictSame(found, [])
})

function tracked(): string[] | null {
  try {
    const listed = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, stdio: ['ignore', 'pipe', 'ignore'] })
    const paths = listed.toString().split('\0')
    return paths.filter((path) => path !== '' && existsSync(join(ROOT, path)))
  } catch {
    return null
  }
}

void t.test('what is installed is locked, whichever registry it comes from', async (t) => {
  const locked = Object.entries(packages).filter(([path, { link }]) => path !== '' && link !== true)
  t.ok(locked.length > 100)
  t.strictSame(
    locked.filter(([, one]) => one.resolved !== undefined).map(([path]) => path),
    [],
    'no address',
  )
  const sound = (integrity = '') => integrity.startsWith('sha512-')
  t.strictSame(
    locked.filter(([, one]) => !sound(one.integrity)).map(([path]) => path),
    [],
    'a sum for each package',
  )
  t.strictSame(
    Object.entries(manifest.devDependencies).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)),
    [],
    'exact versions',
  )
  // What a consumer installs goes by the consumer's Node.js: 13 has its programs with it, and does not run on Node.js 20.
  t.strictSame(manifest.dependencies, { 'better-sqlite3': '^12.11.1 || ^13.2.0' })
  t.match(packages['node_modules/better-sqlite3'], { version: /^12\./ }, 'the checkout runs on every supported Node.js')
})

void t.test('scripts of packages run only where they are allowed by name', async (t) => {
  const named = new Set(Object.keys(manifest.allowScripts))
  const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
  const installed = Object.keys(packages).map(nameOf)
  t.strictSame(
    [...named].filter((name) => !installed.includes(name)),
    [],
    'none is allowed that is not there',
  )
  t.ok(Object.entries(packages).some(([path, one]) => one.hasInstallScript === true && named.has(nameOf(path))))
})

void t.test('what the documents name is there', async (t) => {
  for (const document of [
    'docs/promises.md',
    'docs/limits.md',
    'docs/scaling.md',
    'SECURITY.md',
    'README.md',
    'CONTRIBUTING.md',
  ]) {
    const text = read(document)
    const files = [...text.matchAll(/`((?:src|test|docs|fixtures|bench|scripts)\/[\w./-]+)`/g)].map(
      ([, path = '']) => path,
    )
    t.strictSame(
      files.filter((path) => !existsSync(join(ROOT, path))),
      [],
      `${document}: files`,
    )
    const scripts = [...text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name = '']) => name)
    t.strictSame(
      scripts.filter((name) => manifest.scripts[name] === undefined),
      [],
      `${document}: scripts`,
    )
  }
})

for (const document of ['docs/promises.md', 'docs/limits.md']) {
  void t.test(`each row of ${document} names a test`, async (t) => {
    const rows = read(document)
      .split('\n')
      .filter((line) => line.startsWith('|') && !/^\|[ -]*\|[ -|]*$/.test(line))
    t.ok(rows.length > 8)
    t.strictSame(
      rows.slice(1).filter((row) => !/`(test|fixtures)\//.test(row)),
      [],
    )
  })
}

void t.test('npm run sbom lists what is shipped, and nothing else', async (t) => {
  const bill = JSON.parse(
    execFileSync('npm', ['run', '--silent', 'sbom'], { cwd: ROOT, maxBuffer: 2 ** 26 }).toString(),
  ) as {
    bomFormat: string
    components: { name: string }[]
  }
  t.equal(bill.bomFormat, 'CycloneDX')
  const names = new Set(bill.components.map(({ name }) => name))
  t.strictSame(
    Object.keys(manifest.dependencies).filter((name) => !names.has(name)),
    [],
    'every dependency',
  )
  t.ok(names.has('fastify') && names.has('pg') && names.has('typebox'), 'what is in the bundle')
  t.notOk(names.has('tap') || names.has('eslint') || names.has('esbuild'), 'no tool of the development')
})
