import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import t from 'tap'
import { BARE_NODE } from '../support/bare-node.js'

const ROOT = join(import.meta.dirname, '../../..')
/** A text that no command prints. */
const END = '--- the next block ---'

/** Every block of commands of the document, and the output that it shows below; an ellipsis stands for anything. */
const STEPS = readFileSync(join(ROOT, 'docs/walk-through.md'), 'utf8')
  .split(/^```sh\n/m)
  .slice(1)
  .map((part) => {
    const [commands = '', , prints = ''] = part.split(/^```\n/m)
    return { commands, prints: prints.trim() }
  })

t.equal(spawnSync('curl', ['--version']).status, 0, 'the walk needs curl')

const environment = { PATH: process.env['PATH'], PORT: '0', LOG_LEVEL: 'error' }
const demo = spawn('env', [...BARE_NODE, join(ROOT, 'dist/bundle/main.js'), 'serve', '--demo'], {
  env: environment,
  stdio: ['ignore', 'pipe', 'inherit'],
})
t.teardown(() => demo.kill())
const [line] = (await once(createInterface(demo.stdout), 'line')) as [string]
const url = /http:\S+/.exec(line)?.[0] ?? ''

const script = STEPS.map(({ commands }) => `${commands}\necho '${END}'\n`).join('')
const shell = spawn('bash', ['-eu', '-o', 'pipefail'], { env: { ...environment, CASEWORK: url } })
const [out, err] = [shell.stdout, shell.stderr].map((stream) => stream.setEncoding('utf8').toArray())
shell.stdin.end(script)
t.equal((await once(shell, 'close'))[0], 0, 'every command succeeds')
t.equal((await err)?.join(''), '', 'none complains')

const printed = ((await out)?.join('') ?? '').split(END)
t.ok(STEPS.length > 5, `${String(STEPS.length)} blocks`)
for (const [at, { commands, prints }] of STEPS.entries()) {
  const pattern = prints.split('…').map(escaped).join('[^]*?')
  t.match(printed[at]?.trim(), new RegExp(`^${pattern}$`), commands)
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
