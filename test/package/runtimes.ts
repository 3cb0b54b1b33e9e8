import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { runFile } from './empty-project.js'

const PLATFORM = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`

/** What npm says where there is no registry, or where it does not have what is asked for. */
const AWAY = /\b(E40[134]|ETARGET|ENOTCACHED|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT)\b/

/**
 * Waits for an installation.
 * @returns why there is nothing to install from; null when it is installed
 * @throws what else went wrong
 */
export async function whyNot(installing: Promise<unknown>): Promise<string | null> {
  try {
    await installing
    return null
  } catch (error) {
    const code = AWAY.exec(String((error as { readonly stderr?: unknown }).stderr))?.[0]
    if (code === undefined) throw error
    return `cannot be installed here: ${code}`
  }
}

/** The program of a newer Node.js, and how to install it: from the package that npm's `node` stands for here. */
export function newerNode(folder: string, major: number): { readonly node: string; install(): Promise<string> } {
  const name = `node-${PLATFORM}`
  return {
    node: join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
    install: () => npmInstall(process.execPath, folder, [`${name}@${String(major)}`]),
  }
}

/** Installs packages into a folder with the npm of this machine, on a Node.js of one's choice; returns what npm said. */
export async function npmInstall(node: string, folder: string, args: readonly string[]): Promise<string> {
  mkdirSync(folder, { recursive: true })
  const manifest = join(folder, 'package.json')
  if (!existsSync(manifest)) writeFileSync(manifest, '{ "private": true }')
  const PATH = `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}`
  const options = { cwd: folder, env: { ...process.env, NODE_OPTIONS: '', PATH } }
  const { stdout, stderr } = await runFile('npm', ['install', '--no-audit', '--no-fund', ...args], options)
  return stdout + stderr
}

/** The version of a package that is installed in a folder. */
export function versionIn(folder: string, name: string): string {
  const manifest = readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')
  return (JSON.parse(manifest) as { readonly version: string }).version
}
