import { accessSync, constants, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

try {
  mkdirSync('dist', { recursive: true })
  accessSync('dist', constants.W_OK)
} catch {
  process.stderr.write(`A build writes into ${join(process.cwd(), 'dist')}, which cannot be written.\n`)
  process.exit(1)
}

/**
 * Removes from dist every file without a source. The compiler only adds files: without this, a renamed or deleted test
 * would still run, and the types of a deleted module would be published.
 */
for (const top of ['src', 'openapi', 'test', 'bench']) {
  const compiled = join('dist', top)
  if (!existsSync(compiled)) continue
  for (const name of readdirSync(compiled, { recursive: true })) {
    const stem = /^(.*?)(\.d\.ts|\.js\.map|\.js)$/.exec(name)?.[1]
    if (stem !== undefined && !existsSync(join(top, `${stem}.ts`))) rmSync(join(compiled, name))
  }
}
