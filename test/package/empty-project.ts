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

/** The packed package. */
export interface Packed {
  readonly file: string
  /** The paths in it. */
  readonly content: readonly string[]
}

/** Packs the package from the built files, as it would be published. */
export async function pack(folder: string): Promise<Packed> {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]
  const { stdout } = await runFile('npm', args, { cwd: ROOT })
  const [packed] = JSON.parse(stdout) as [{ filename: string; files: { path: string }[] }]
  return { file: join(folder, packed.filename), content: packed.files.map(({ path }) => path) }
}

/** A project that uses the promised features of the package, types included. */
const CONSUMER = join(FIXTURES, 'consumer')

/** The packages of a project besides the package: the types of Node.js, and the framework of a host. */
const OF_THE_PROJECT = ['@types/node', 'fastify']

/**
 * Makes a project of a folder's files that has only the packed package, the dependencies that it names, and
 * the packages of a host. Except the package itself they are links, so that neither network nor compiler is needed.
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
  linkInto(project, [...Object.keys(dependencies), ...OF_THE_PROJECT])
}

/** Gives a project links to packages of the checkout. */
export function linkInto(project: string, packages: readonly string[]): void {
  for (const name of packages) {
    const link = join(project, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(join(ROOT, 'node_modules', name), link, 'junction')
  }
}
