import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import t, { type Test } from 'tap'
import { BARE_NODE } from '../support/bare-node.js'

const ROOT = join(import.meta.dirname, '../../..')
/** A text that no command prints. */
const END = '--- the next block ---'

/** A block of commands of a document, and the output that it shows below; an ellipsis stands for anything. */
interface Step {
  readonly commands: string
  readonly prints: string
}

/** Starts a demo in a process of its own; returns its address. */
export async function startDemo(t: Test, environment: Readonly<Record<string, string>> = {}): Promise<string> {
  const env = { PATH: process.env['PATH'], PORT: '0', LOG_LEVEL: 'error', ...environment }
  const demo = spawn('env', [...BARE_NODE, join(ROOT, 'dist/bundle/main.js'), 'serve', '--demo'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  t.teardown(() => demo.kill())
  const [line] = (await once(createInterface(demo.stdout), 'line')) as [string]
  return /http:\S+/.exec(line)?.[0] ?? ''
}

/** Runs every block of commands of a document in one shell, and compares what each prints with what the document shows. */
export async function runDocument(t: Test, file: string, environment: Readonly<Record<string, string>>): Promise<void> {
  const steps = stepsIn(file)
  const script = steps.map(({ commands }) => `${commands}\necho '${END}'\n`).join('')
  const env = { PATH: process.env['PATH'], LOG_LEVEL: 'error', ...environment }
  const shell = spawn('bash', ['-eu', '-o', 'pipefail'], { env })
  const [out, err] = [shell.stdout, shell.stderr].map((stream) => stream.setEncoding('utf8').toArray())
  shell.stdin.end(script)
  t.equal((await once(shell, 'close'))[0], 0, 'every command succeeds')
  t.equal((await err)?.join(''), '', 'none complains')

  const printed = ((await out)?.join('') ?? '').split(END)
  t.ok(steps.length > 5, `${String(steps.length)} blocks`)
  for (const [at, { commands, prints }] of steps.entries()) {
    const pattern = prints.split('…').map(escaped).join('[^]*?')
    t.match(printed[at]?.trim(), new RegExp(`^${pattern}$`), commands)
  }
}

function stepsIn(file: string): readonly Step[] {
  return readFileSync(join(ROOT, file), 'utf8')
    .split(/^```sh\n/m)
    .slice(1)
    .map((part) => {
      const [commands = '', , prints = ''] = part.split(/^```\n/m)
      return { commands, prints: prints.trim() }
    })
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

t.equal(spawnSync('curl', ['--version']).status, 0, 'the documents need curl')
