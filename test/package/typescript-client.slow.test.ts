import { join } from 'node:path'
import t from 'tap'
import { BARE_NODE } from '../support/bare-node.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { installInto, pack, ROOT, runFile } from './empty-project.js'

void t.test('the TypeScript client compiles against the types of the document, closes and is refused', async (t) => {
  const folder = temporaryFolder()
  t.teardown(() => folder.remove())
  const project = join(folder.path, 'project')
  await installInto(project, await pack(folder.path), join(ROOT, 'examples/typescript-client'))
  const node = (...args: string[]) => runFile('env', [...BARE_NODE, ...args], { cwd: project })
  const tool = (path: string) => join(ROOT, 'node_modules', path)

  const document = 'node_modules/casework/docs/openapi.json'
  await node(tool('openapi-typescript/bin/cli.js'), document, '--output', 'casework.d.ts')
  const compiled = await node(tool('typescript/bin/tsc')).catch((error: unknown) => error)
  t.match(compiled, { stdout: /^$/, stderr: /^$/ })
  const { stdout } = await node('dist/close-a-case.js')
  t.equal(
    stdout,
    ['closed 1001', '1001 is closed already', '400-910 case/1102/activity/5015', '1001 closed', ''].join('\n'),
  )
})
