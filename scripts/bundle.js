import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

/**
 * Joins the compiled files with the packages that they need into few files: Node.js takes longer to find and load a
 * thousand small files than to run them. The result is shipped and started; the tests import the compiled files.
 */
const INTO = 'dist/bundle'
const ENTRIES = ['main', 'index', 'testing', 'adapters/kysely/sqlite/checkpoint-thread']
/** Packages that stay apart: they have parts that are no JavaScript, or look for files beside their own. */
const APART = ['better-sqlite3', 'pg', '@fastify/swagger-ui']
/** Packages that are never used: Fastify gets no schema (see `src/adapters/http/no-compilers.ts`). */
const UNUSED = ['@fastify/ajv-compiler', '@fastify/fast-json-stringify-compiler']

rmSync(INTO, { recursive: true, force: true })
const { metafile } = await build({
  entryPoints: ENTRIES.map((name) => `dist/src/${name}.js`),
  outdir: INTO,
  // All files lie in one folder, so a file finds another by its name alone.
  entryNames: '[name]',
  chunkNames: 'part-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: [...APART, ...UNUSED],
  // Packages in CommonJS require the modules of Node.js at run time.
  banner: {
    js: "import { createRequire as requireBeside } from 'node:module'; const require = requireBeside(import.meta.url);",
  },
  // Node.js keeps the text of the code that it has loaded, and shows the line of a failure.
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

/** The licence of every package that a file comes from: licences must be shipped with the code. */
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
