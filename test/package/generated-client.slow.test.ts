import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import t from 'tap'
import { BARE_NODE } from '../support/bare-node.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { startTestService } from '../support/test-service.js'
import { ROOT, runFile } from './empty-project.js'

const tool = (path: string) => join(ROOT, 'node_modules', path)

/** A program as a user of the generated client would write it: types tell its answers apart, without casts. */
const PROGRAM = `
import { client } from './client/client.gen'
import { closeCases, createTask, searchCases } from './client'

const [url, token] = process.argv.slice(2)
client.setConfig({ baseUrl: url, headers: { Authorization: \`Bearer \${token}\` } })

async function main(): Promise<void> {
  const closed = await closeCases({ path: { ids: '1001' } })
  const again = await closeCases({ path: { ids: '1001' }, headers: { 'Accept-Language': 'ja, *;q=0.1' } })
  const task = await createTask({ body: { subject: 'Measure both spouts', queue: { id: '31' } } })
  const found = await searchCases({ query: { $pagesize: 2 } })
  const counted = await searchCases({ query: { $count: 'yes' } })
  const first: string | undefined = found.data?.case?.[0]?.id
  const count: number | undefined = counted.data?.count
  console.log(closed.response.status, again.error?.code, task.data?.id !== undefined, first !== undefined, count !== undefined)
}

void main()
`

void t.test('a client that @hey-api/openapi-ts makes compiles and closes a case', async (t) => {
  const folder = temporaryFolder()
  const service = await startTestService()
  t.teardown(() => service.stop().finally(folder.remove))
  const run = (...args: string[]) => runFile('env', [...BARE_NODE, ...args], { cwd: folder.path })

  const document = join(ROOT, 'docs/openapi.json')
  const plugins = ['@hey-api/typescript', '@hey-api/sdk', '@hey-api/client-fetch']
  await run(
    tool('@hey-api/openapi-ts/bin/index.cjs'),
    '-i',
    document,
    '-o',
    'client',
    '--plugins',
    ...plugins,
    '--no-log-file',
  )
  writeFileSync(join(folder.path, 'program.ts'), PROGRAM)
  const options = {
    strict: true,
    module: 'esnext',
    moduleResolution: 'bundler',
    target: 'es2022',
    noEmit: true,
    types: ['node'],
  }
  const compilerOptions = { ...options, typeRoots: [tool('@types')] }
  writeFileSync(join(folder.path, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['program.ts'] }))
  const compiled = await run(tool('typescript/bin/tsc')).catch((error: unknown) => error)
  t.match(compiled, { stdout: /^$/, stderr: /^$/ })

  const outfile = join(folder.path, 'program.mjs')
  await build({
    entryPoints: [join(folder.path, 'program.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
  })
  const { stdout } = await run(outfile, service.url, service.token({ user: '7' }))
  t.equal(stdout.trim(), '204 400-253 true true true')
})
