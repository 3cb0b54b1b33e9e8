import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { XMLParser } from 'fast-xml-parser'
import t, { type Test } from 'tap'
import { temporaryFolder } from '../../support/temporary-folder.js'
import { startDemo } from './demo-process.js'
import { run } from './run.js'

const folder = temporaryFolder()
t.teardown(() => folder.remove())

/** No server may listen at a port so low by chance. */
const NOBODY = 'http://127.0.0.1:2'

void t.test('behind a base path too', async (t) => {
  const url = await startDemo(t, { BASE_PATH: '/core/casemgr/v3' })
  const wanted = ['--only', 'base-path', '--only', 'create/task-effects', '--only', 'reads/representations']
  const args = [...wanted, '--only', 'reads/search-cases', '--only', 'complete/effects']
  const { code, out } = await run(['verify', '--url', `${url}/`, '--demo', ...args])
  t.equal(code, 0, out)
  t.match(out, /^together +1\d\d +0 +\d$/m)
  t.notMatch(out, /base path/)
})

void t.test('reports for test tools', async (t) => {
  const url = await startDemo(t)
  const file = join(folder.path, 'report.xml')
  const args = ['--demo', '--operation', 'journal', '--only', 'Accept', '--only', 'in order', '--except', '(xml)']
  const { code, out } = await run(['verify', '--url', url, ...args, '--output', file])
  t.equal(code, 0, out)
  const read = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: (name) => name.startsWith('testc'),
  })
  const { testsuites } = read.parse(readFileSync(file, 'utf8'))
  const [passed, skipped] = [
    Number(/together +(\d+)/.exec(out)?.[1]),
    Number(/(\d+)$/m.exec(/together.*/.exec(out)![0])?.[1]),
  ]
  t.match(testsuites, { name: `casework verify ${url}`, tests: String(passed + skipped), failures: '0', errors: '0' })
  const cases = [testsuites.testsuite].flat().flatMap((suite: { testcase: object[] }) => suite.testcase)
  t.equal(cases.length, passed + skipped)
  t.match(cases[0], { classname: /^journal\./, name: /^[1-4] / })
})

void t.test('a server that is not there, or holds another world', async (t) => {
  const gone = await run(['verify', '--url', NOBODY, '--token', 'client/7=x'])
  t.match(gone, { code: 1, out: '', err: /GET \/(case|activity|journal) is not answered: connect ECONNREFUSED/ })
  t.notMatch(gone.err, /^ +at /m, 'no stack')

  const noTokens = await run(['verify', '--url', NOBODY, '--token-url', `${NOBODY}/oauth2/token`])
  t.match(noTokens, { code: 1, out: '', err: /POST \S+oauth2\/token is not answered: connect ECONNREFUSED/ })

  const url = await startDemo(t)
  const args = ['--url', url, '--token-url', `${url}/oauth2/token`]
  const other = await run(['verify', ...args, '--token', 'client/7=nonsense'])
  t.match(
    other,
    { code: 1, err: /GET \/\w+: expected 200 with \{"\w+":\[…\]\}, or 204, received 401 with \{/ },
    'a token of nobody',
  )
  const { code, err } = await run(['verify', ...args])
  t.equal(code, 1)
  t.match(err, /There is no token of a caller of the world "situations"|does not hold the world "situations"/)
  t.match(
    await run(['verify', ...args, '--world', 'demo', '--read-only']),
    { code: 0, out: /^close +1\d +0 +0$/m },
    'its own',
  )
})

/** Starts a server that gives every request the same answer; returns where it is. */
async function startSame(t: Test, status: number, body: string): Promise<string> {
  const server = createServer((_request, answer) => answer.writeHead(status).end(body)).listen(0, '127.0.0.1')
  t.teardown(() => server.close())
  await once(server, 'listening')
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
}

const SHOWS_ALL = `{"case":${JSON.stringify(Array.from({ length: 75 }, () => ({ id: '1' })))},"activity":[],"webhook":[],"entry":[]}`
const TOKEN = ['--token', 'client/7=eyJhbGciOi']

void t.test('a server that answers something else', async (t) => {
  for (const [status, body, args, said] of [
    [204, '', ['--demo'], 'POST URL/oauth2/token: expected 200 with {"access_token":"…"}, received 204 with no body'],
    [200, '{}', ['--demo'], 'POST URL/oauth2/token: expected 200 with {"access_token":"…"}, received 200 with {}'],
    [200, '<p>', ['--demo'], 'POST URL/oauth2/token: expected 200 with {"access_token":"…"}, received 200 with <p>'],
    [503, 'no', ['--demo'], 'POST URL/dev/reset with the world "situations": expected 204, received 503 with no'],
    [204, '', TOKEN, 'The server does not hold the world "situations" as it is at the start: case 1001'],
    [200, '<p>', TOKEN, 'GET /KIND: expected 200 with {"KIND":[…]}, or 204, received 200 with <p>'],
    [200, '{"case":7}', TOKEN, 'GET /KIND: expected 200 with {"KIND":[…]}, or 204, received 200 with {"case":7}'],
    [200, SHOWS_ALL, TOKEN, 'GET /case shows more than 100 pages: no world has so many.'],
  ] as const) {
    const url = await startSame(t, status, body)
    const wanted = ['--only', 'precondition 2', '--output']
    const ran = await run(['verify', '--url', url, ...args, ...wanted, join(folder.path, 'no.xml')])
    const problem = said.replace('URL', url)
    const unnamed = (text: string) => text.replace(/GET \/\w+: (.*)\{"\w+":\[/, 'GET /KIND: $1{"KIND":[')
    const told = unnamed(ran.err)
    t.match(
      { ...ran, err: told },
      { code: 1, out: '', err: `casework: ${url} cannot be verified.\ncasework: ${problem}` },
    )
    t.notMatch(ran.err, /\n +at |JSON input/)
    const { testsuites } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(
      readFileSync(join(folder.path, 'no.xml'), 'utf8'),
    )
    t.match(testsuites, { tests: '1', failures: '0', errors: '1' }, 'the report says so')
    const { message } = testsuites.testsuite.testcase.error
    t.match(unnamed(message.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>')), problem)
    const json = await run(['verify', '--url', url, ...args, '--only', 'precondition 2', '--format', 'json'])
    t.match(JSON.parse(json.out), { url, passed: 0, failed: 0, problem: String, scenarios: [] })
  }
})

void t.test('nothing that ran is nothing that passed', async (t) => {
  const url = await startDemo(t)
  const args = ['--url', url, '--token-url', `${url}/oauth2/token`, '--world', 'demo', '--only', 'closes']
  t.match(await run(['verify', ...args, '--only', 'changes']), { code: 2, err: /No scenario is like that/ })
  const { code, out, err } = await run(['verify', ...args.slice(0, -2), '--only', 'effects', '--only', '1 success'])
  t.equal(code, 1)
  t.match(out, /changes the world, which needs a way to reset it/)
  t.match(err, /Nothing was verified/)
})

void t.test('the requests are shown beforehand, and the world to load', async (t) => {
  const { out } = await run(['verify', '--list', '--operation', 'journal'])
  t.match(out, /^keeps {4}situations {2}journal\/request, /m)
  t.match(out, /^changes {2}situations {2}journal\/journal, 3 GET \/journal: everything that was done, in order/m)
  const world = await run(['verify', '--print-world', '--world', 'reading'])
  t.match(JSON.parse(world.out), { cases: Array, clients: Array })
})

void t.test('wrong usage', async (t) => {
  for (const [args, said] of [
    [[], /--url URL/],
    [['--url', 'case.example'], /--url takes an address/],
    [['--url', 'http://me:pw@127.0.0.1'], /--url takes an address/],
    [['--url', 'http://127.0.0.1', '--token', 'eyJhbGciOi'], /--token takes a caller and a token/],
    [['--url', 'http://127.0.0.1', '--tokens', 'none.json'], /none\.json must be a JSON list/],
    [['--url', 'http://127.0.0.1', '--sign'], /Set JWT_SECRET/],
    [['--url', 'http://127.0.0.1', '--demo', '--reset-url', 'http://127.0.0.1'], /One way/],
    [['--url', 'http://127.0.0.1', '--operation', 'closing'], /Allowed choices/],
  ] as const) {
    const ran = await run(['verify', ...args])
    t.match(ran, { code: 2, out: '', err: said }, args.join(' '))
    t.notMatch(ran.err, /eyJ(?!…)|pw@/, 'no token')
  }
})
