import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { temporaryFolder } from '../../support/temporary-folder.js'
import { run } from './run.js'

const folder = temporaryFolder()
t.teardown(folder.remove)

/** What a shell offers for the last of some words. */
type Offered = (words: readonly string[]) => readonly string[]

function ran(program: string, args: readonly string[]): readonly string[] {
  const { stdout, stderr, status } = spawnSync(program, args, { cwd: folder.path, encoding: 'utf8', env: ENV })
  t.strictSame({ status, stderr }, { status: 0, stderr: '' }, program)
  return stdout.split('\n').filter((line) => line !== '')
}

const ENV = { PATH: `${folder.path}:${process.env['PATH'] ?? ''}`, HOME: folder.path }
const has = (program: string) => spawnSync(program, ['--version']).status === 0

const COMMANDS = [
  'serve',
  'token',
  'import',
  'export',
  'schema',
  'backup',
  'migrate',
  'reset',
  'journal',
  'webhook',
  'verify',
  'completion',
]

function checkOffers(t: Test, offered: Offered): void {
  for (const command of COMMANDS) t.ok(offered(['casework', '']).includes(command), command)
  t.strictSame(offered(['casework', 'exp']), ['export'])
  t.strictSame(offered(['casework', 'export', '--for']), ['--format'])
  t.strictSame([...offered(['casework', 'export', '--format', ''])].sort(), ['json', 'ndjson'])
  t.strictSame(offered(['casework', 'webhook', 'rep']), ['replay'])
  t.strictSame(offered(['casework', 'webhook', 'add', '--un']), ['--unordered'])
  t.strictSame(offered(['casework', 'serve', '--po']), ['--port'])
  t.strictSame(offered(['casework', 'serve', '--env']), ['--env-file'])
  t.strictSame([...offered(['casework', 'completion', ''])].filter((one) => !one.startsWith('-')).sort(), [
    'bash',
    'fish',
    'zsh',
  ])
}

void t.test('bash', { skip: !has('bash') }, async (t) => {
  writeFileSync(join(folder.path, 'script.bash'), (await run(['completion', 'bash'])).out)
  checkOffers(t, (words) =>
    ran('bash', [
      '--norc',
      '-uc',
      // eslint-disable-next-line no-template-curly-in-string -- it is bash that reads it
      'source ./script.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _casework; printf "%s\\n" "${COMPREPLY[@]}"',
      'bash',
      ...words,
    ]),
  )
})

void t.test('fish', { skip: !has('fish') }, async (t) => {
  writeFileSync(join(folder.path, 'script.fish'), (await run(['completion', 'fish'])).out)
  // fish completes only commands that are there.
  writeFileSync(join(folder.path, 'casework'), '', { mode: 0o755 })
  const offered: Offered = (words) =>
    ran('fish', ['-c', `source ./script.fish; complete -C "${words.join(' ')}"`]).map((line) =>
      line.replace(/\t.*/, ''),
    )
  checkOffers(t, offered)
})

void t.test('zsh', { skip: !has('zsh') }, async (t) => {
  writeFileSync(join(folder.path, 'script.zsh'), (await run(['completion', 'zsh'])).out)
  // What zsh is asked to show is printed in place of a menu.
  const shown = `
    compdef() { : }
    compadd() { shift; print -l -- "$@" }
    _describe() { local name; for name in "\${(@P)2}"; do print -- "\${name%%:*}"; done }
    _files() { : }
    source ./script.zsh
    words=("$@"); CURRENT=$#; PREFIX="\${words[-1]}"; _casework`
  const offered: Offered = (words) =>
    ran('zsh', ['-fc', shown, 'zsh', ...words]).filter((one) => one.startsWith(words.at(-1) ?? ''))
  checkOffers(t, offered)
})
