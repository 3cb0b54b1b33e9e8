import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateDtsBundle } from 'dts-bundle-generator'

/**
 * Rolls the declarations of each entry up into one file, so that they name no package that is not installed with the
 * service. Only `fastify` stays an import: a host brings it.
 */
const INTO = 'dist/types'
const ENTRIES = ['index', 'testing']

const entries = ENTRIES.map((name) => ({
  filePath: `dist/src/${name}.d.ts`,
  libraries: { importedLibraries: ['fastify'] },
  output: { exportReferencedTypes: false, noBanner: true },
}))
const declarations = generateDtsBundle(entries, { preferredConfigPath: 'tsconfig.json' })

rmSync(INTO, { recursive: true, force: true })
mkdirSync(INTO, { recursive: true })
for (const [at, name] of ENTRIES.entries()) {
  // What CommonJS gets is declared alike; the compiler goes by the name of the file.
  for (const file of [`${name}.d.ts`, `${name}.d.cts`]) writeFileSync(join(INTO, file), declarations[at])
}
