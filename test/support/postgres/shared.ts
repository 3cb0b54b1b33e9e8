import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { BARE_NODE } from '../bare-node.js'
import '../no-limit.js'

const PATIENCE_MS = 60_000
const LOOK_MS = 25

/** A PostgreSQL that all test files of a run share. */
export interface SharedPostgres {
  readonly url: string
  /** Whether it belongs to this run, and ends with it. */
  readonly isOwn: boolean
}

let found: Promise<SharedPostgres> | null = null

/** Finds the server that `TEST_DATABASE_URL` names, or one that the first test file of a run starts. */
export function sharedPostgres(): Promise<SharedPostgres> {
  return (found ??= find())
}

async function find(): Promise<SharedPostgres> {
  const given = process.env['TEST_DATABASE_URL']
  if (given !== undefined && given !== '') return { url: given, isOwn: false }
  // A test that runs by itself has no run that the server could outlive.
  const run = process.env['TAP'] === undefined ? process.pid : process.ppid
  const folder = join(tmpdir(), `casework-postgres-${String(run)}`)
  if (isFirst(folder)) {
    const keeper = [...BARE_NODE, join(import.meta.dirname, 'keeper.js'), folder, String(run)]
    spawn('env', keeper, { detached: true, stdio: 'ignore', env: { PATH: process.env['PATH'] } }).unref()
  }
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {
    const said = saidIn(folder)
    if (said?.startsWith('failed')) throw new Error(`PostgreSQL ${said}`)
    if (said !== null) return { url: said, isOwn: true }
    await delay(LOOK_MS)
  }
  throw new Error('PostgreSQL does not start')
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function saidIn(folder: string): string | null {
  try {
    return readFileSync(join(folder, 'url'), 'utf8')
  } catch {
    return null
  }
}
