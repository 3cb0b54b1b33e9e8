import { chmodSync, chownSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { run } from '../adapters/cli/run.js'
import { startChildService } from '../support/child-service.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { TOKENS } from '../support/tokens.js'
import { writeWorldFile } from '../support/world-file.js'

/** Root may write everything: there the service runs as the user who owns nothing. */
const NOBODY = process.getuid?.() === 0 ? 65_534 : undefined
const { code: unseen } = await run(['--version'], { uid: NOBODY })
const skip = unseen !== 0 && 'the user who owns nothing cannot see the program'

async function folderOf(t: Test): Promise<string> {
  const { path, remove } = temporaryFolder()
  t.teardown(() => {
    chmodSync(path, 0o755)
    remove()
  })
  const file = join(path, 'casework.db')
  await writeWorldFile('situations', file)
  for (const one of [path, file]) if (NOBODY !== undefined) chownSync(one, NOBODY, NOBODY)
  return path
}

/** The path that may not be written, and the message of the service. */
const REFUSED: readonly (readonly [string, (folder: string, file: string) => void, RegExp])[] = [
  [
    'a file',
    (_folder, file) => chmodSync(file, 0o444),
    /^casework: The database \S+casework\.db may not be written\n$/,
  ],
  [
    'a file in a folder',
    (folder) => chmodSync(folder, 0o555),
    /^casework: The folder of the database \S+casework\.db may not be written\n$/,
  ],
]

for (const [what, forbid, says] of REFUSED) {
  void t.test(`a service on ${what} that may not be written says so and does not start`, { skip }, async (t) => {
    const folder = await folderOf(t)
    const file = join(folder, 'casework.db')
    forbid(folder, file)
    const env = { JWT_SECRET: TOKENS.keys.secret, DATABASE_URL: `sqlite:${file}`, PORT: '0', LOG_LEVEL: 'silent' }
    const { code, out, err } = await run(['serve'], { env, uid: NOBODY })
    t.strictSame({ code, out }, { code: 1, out: '' })
    t.match(err, says, 'in one line')
    t.strictSame(readdirSync(folder), ['casework.db'], 'and leaves nothing behind')
  })
}

void t.test('a new file where one may be made', async (t) => {
  const { path, remove } = temporaryFolder()
  t.teardown(remove)
  const file = join(path, 'new.db')
  const service = await startChildService(file, { isQuiet: true })
  t.ok(existsSync(file))
  service.process.kill('SIGTERM')
  t.equal(await service.exited, 0)
})
