import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { buildDesk } from './desk.js'

/**
 * Joins the compiled files with the packages that they need into few files: Node.js takes longer to find and load a
 * thousand small files than to run them. The result is shipped and started; the tests import the compiled files.
 */
const INTO = 'dist/bundle'
const ENTRIES = ['main', 'index', 'testing', 'adapters/kysely/sqlite/checkpoint-thread']
/** The entries of the package: also as CommonJS, for loaders that cannot require ES modules, such as that of Jest. */
const REQUIRED = ['index', 'testing']
/** The one package that is installed beside the bundle: it is native. */
const APART = ['better-sqlite3']
/** Code that never runs here. No schema is given to Fastify (see `src/adapters/http/no-compilers.ts`). */
const UNUSED = ['@fastify/ajv-compiler', '@fastify/fast-json-stringify-compiler', 'pg-native']
/** The files of the page of operations, which go to browsers as they are. */
const PAGE = 'node_modules/@fastify/swagger-ui'
const PAGE_FILES = ['swagger-ui-bundle.js', 'swagger-ui.css']

const COMMON = {
  outdir: INTO,
  // All files lie in one folder, so a file finds another by its name alone.
  entryNames: '[name]',
  bundle: true,
  platform: 'node',
  target: 'node20',
  external: [...APART, ...UNUSED],
  // Node.js keeps the text of the code that it has loaded, and shows the line of a failure.
  minifyWhitespace: true,
  lineLimit: 160,
  // The terms of the packages are in a file of their own.
  legalComments: 'none',
  sourcemap: 'linked',
  sourcesContent: false,
  metafile: true,
  logLevel: 'warning',
}

rmSync(INTO, { recursive: true, force: true })
const modules = await build({
  ...COMMON,
  entryPoints: ENTRIES.map((name) => `dist/src/${name}.js`),
  chunkNames: 'part-[hash]',
  splitting: true,
  format: 'esm',
  // Packages in CommonJS require the modules of Node.js at run time.
  banner: {
    js: "import { createRequire as requireBeside } from 'node:module'; const require = requireBeside(import.meta.url);",
  },
})
await build({
  ...COMMON,
  // One file for all of them, each of which runs when it is first asked for.
  stdin: {
    contents: `module.exports = { ${REQUIRED.map((name) => `get ${name}() { return require('./dist/src/${name}.js') }`)} }`,
    resolveDir: '.',
    sourcefile: 'commonjs',
  },
  outdir: undefined,
  outfile: join(INTO, 'commonjs.cjs'),
  format: 'cjs',
  sourcemap: false,
  define: { 'import.meta': 'meta' },
  banner: {
    js: "const meta = (({ pathToFileURL }) => ({ url: pathToFileURL(__filename).href, resolve: (name) => pathToFileURL(require.resolve(name)).href }))(require('node:url'));",
  },
})
for (const name of REQUIRED) {
  writeFileSync(join(INTO, `${name}.cjs`), `module.exports = require('./commonjs.cjs').${name}\n`)
}

mkdirSync(join(INTO, 'swagger-ui'))
for (const file of PAGE_FILES) copyFileSync(join(PAGE, 'static', file), join(INTO, 'swagger-ui', file))

const deskFiles = await buildDesk(INTO)

const homes = [...homesOf([...Object.keys(modules.metafile.inputs), ...deskFiles]), PAGE].sort()
writeFileSync(join(INTO, 'packages.json'), `${JSON.stringify(homes.map(nameOf), null, 2)}\n`)
const terms = [...homes.map(termsOf), readFileSync('scripts/licences/swagger-ui.txt', 'utf8')]
writeFileSync(join(INTO, 'LICENSES.txt'), terms.join('\n'))

/** The folders of the packages that files are from. */
function homesOf(files) {
  const homes = new Set(files.map((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? ''))
  homes.delete('')
  return homes
}

function nameOf(home) {
  const { name, version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  return `${name}@${version}`
}

/** The terms of a package: they ask to go wherever it goes. */
function termsOf(home) {
  const { name, version, license } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  const texts = readdirSync(home).filter((file) => /^licen[cs]e/i.test(file))
  const terms = texts.map((file) => readFileSync(join(home, file), 'utf8').trim())
  return [`${name} ${version} (${license})`, ...terms, ''].join('\n\n')
}
