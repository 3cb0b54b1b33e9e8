import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { FIXTURES } from '../support/fixtures.js'
import '../support/no-limit.js'

/** Runs a program to its end; rejects when it fails. */
export const runFile = promisify(execFile)

/** The checkout. */
export const ROOT = join(FIXTURES, '..')

/** What was packed. */
export interface Packed {
  readonly file: string
  /** The paths in it. */
  readonly content: readonly string[]
}

/** Packs the package as it would be published, from what is built. */
export async function pack(folder: string): Promise<Packed> {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]
  const { stdout } = await runFile('npm', args, { cwd: ROOT })
  const [packed] = JSON.parse(stdout) as [{ filename: string; files: { path: string }[] }]
  return { file: join(folder, packed.filename), content: packed.files.map(({ path }) => path) }
}

/** A project that uses what the package promises, types included. */
const CONSUMER = join(FIXTURES, 'consumer')

/** What a project has beside the package: the types of Node, and the framework of a host. */
const OF_THE_PROJECT = ['@types/node', 'fastify']

/**
 * Makes a project of a folder's files that has only the packed package, what the package says that it depends on, and
 * what a host brings. All but the package are links to the checkout, so that neither network nor compiler is needed.
 */
export async function installInto(project: string, { file }: Packed, from = CONSUMER): Promise<void> {
  cpSync(from, project, { recursive: true })
  const modules = join(project, 'node_modules')
  const home = join(modules, 'casework')
  mkdirSync(home, { recursive: true })
  await runFile('tar', ['-xzf', file, '-C', home, '--strip-components=1'])
  const { dependencies } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  for (const name of [...Object.keys(dependencies), ...OF_THE_PROJECT]) {
    mkdirSync(dirname(join(modules, name)), { recursive: true })
    symlinkSync(join(ROOT, 'node_modules', name), join(modules, name), 'junction')
  }
}
