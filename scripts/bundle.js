import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

/**
 * Joins what the compiler wrote with the packages that it stands on, into few files: Node.js takes longer to find and
 * load a thousand small files than to run them. What is shipped and started is this; the tests import the parts.
 */
const INTO = 'dist/bundle'
const ENTRIES = ['main', 'index', 'testing', 'adapters/kysely/sqlite/checkpoint-thread']
/** Parts of these are no JavaScript, or are looked for beside their files. */
const APART = ['better-sqlite3', 'pg', '@fastify/swagger-ui']
/** Nobody asks for these: no schema is given to Fastify (see `src/adapters/http/no-compilers.ts`). */
const UNUSED = ['@fastify/ajv-compiler', '@fastify/fast-json-stringify-compiler']

rmSync(INTO, { recursive: true, force: true })
const { metafile } = await build({
  entryPoints: ENTRIES.map((name) => `dist/src/${name}.js`),
  outdir: INTO,
  // All side by side: so a file finds another by its name alone, before as after.
  entryNames: '[name]',
  chunkNames: 'part-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: [...APART, ...UNUSED],
  // Packages in CommonJS ask for the modules of Node.js at run time.
  banner: {
    js: "import { createRequire as requireBeside } from 'node:module'; const require = requireBeside(import.meta.url);",
  },
  // Node.js keeps the text of what it has loaded, and shows the line of a failure.
  minifyWhitespace: true,
  lineLimit: 160,
  // The terms of the packages are in a file of their own.
  legalComments: 'none',
  sourcemap: 'linked',
  sourcesContent: false,
  metafile: true,
  logLevel: 'warning',
})
writeFileSync(join(INTO, 'LICENSES.txt'), licencesOf(Object.keys(metafile.inputs)))

/** The terms of every package that a file is from: they ask to go wherever it goes. */
function licencesOf(files) {
  const homes = new Set(files.map((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? ''))
  homes.delete('')
  return [...homes].sort().map(termsOf).join('\n')
}

function termsOf(home) {
  const { name, version, license } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  const texts = readdirSync(home).filter((file) => /^licen[cs]e/i.test(file))
  const terms = texts.map((file) => readFileSync(join(home, file), 'utf8').trim())
  return [`${name} ${version} (${license})`, ...terms, ''].join('\n\n')
}
