import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { run } from '../adapters/cli/run.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { TOKENS } from '../support/tokens.js'
import { writeWorldFile } from '../support/world-file.js'

const PAGE = 4_096
const folder = temporaryFolder()
t.teardown(folder.remove)
const good = join(folder.path, 'good.db')
await writeWorldFile('situations', good)
const bytes = readFileSync(good)

const FILES: Record<string, Buffer> = {
  'no database': Buffer.from('this is no database, only some text that is long enough to be read as one'),
  'a header of noise': Buffer.concat([Buffer.alloc(PAGE, 0xa5), bytes.subarray(PAGE)]),
  'a schema of noise': Buffer.concat([bytes.subarray(0, 100), Buffer.alloc(PAGE - 100, 0xa5), bytes.subarray(PAGE)]),
  'half of the pages': bytes.subarray(0, 2 * PAGE),
}

for (const [what, content] of Object.entries(FILES)) {
  void t.test(`a service on a file with ${what} says so and does not start`, async (t) => {
    const file = join(folder.path, `${what.replaceAll(' ', '-')}.db`)
    copyFileSync(good, file)
    writeFileSync(file, content)
    const env = { JWT_SECRET: TOKENS.keys.secret, DATABASE_URL: `sqlite:${file}`, PORT: '0', LOG_LEVEL: 'silent' }
    const { code, out, err } = await run(['serve'], { env })
    t.equal(code, 1)
    t.equal(out, '')
    t.match(err, /^casework: [^\n]*(not a database|malformed|corrupt)[^\n]*\n$/, 'in one line')
    t.strictSame(readFileSync(file), content, 'and leaves the file as it is')
  })
}
