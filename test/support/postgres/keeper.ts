import { chmod, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { makePostgres } from './server.js'

const LOOK_MS = 200

/** Runs a server in a folder for as long as a process lives, then removes both; started by `shared.ts`. */
const [, , folder = '', watched = ''] = process.argv
try {
  await chmod(folder, 0o755)
  const server = await makePostgres(folder)
  await server.start()
  await say(server.url)
  while (lives(Number(watched))) await delay(LOOK_MS)
  await server.stop('SIGQUIT')
} catch (error) {
  await say(`failed: ${String(error)}`)
  while (lives(Number(watched))) await delay(LOOK_MS)
}
await rm(folder, { recursive: true, force: true })

async function say(text: string): Promise<void> {
  await writeFile(join(folder, 'said'), text)
  await rename(join(folder, 'said'), join(folder, 'url'))
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
