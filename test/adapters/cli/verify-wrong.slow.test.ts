import t from 'tap'
import type { Answer } from '../../../src/adapters/contract/send.js'
import { startTwistingProxy, type Twist } from '../../support/twisting-proxy.js'
import { startDemo } from './demo-process.js'
import { run } from './run.js'

const proxy = await startTwistingProxy(await startDemo(t))
t.teardown(() => proxy.stop())

/** The right answer with something else in it. */
function altered(alter: (answer: Answer) => Partial<Answer>): Twist {
  return async (right) => {
    const answer = await right()
    return { ...answer, ...alter(answer) }
  }
}

function withHeader(name: string, value: string | undefined): Twist {
  return altered(({ status, headers }) => (status < 400 ? {} : { headers: { ...headers, [name]: value } }))
}

function withText(pattern: RegExp, text: string): Twist {
  return altered((answer) => ({ text: answer.text.replace(pattern, text) }))
}

const isClose = (path: string) => path.endsWith('/close')

/** A fault, the scenarios that have to find it, and the message. */
const WRONG: readonly [name: string, twist: Twist, only: string, said: RegExp][] = [
  [
    'a status',
    altered(({ status }) => ({ status: status === 400 ? 422 : status })),
    'precondition 2',
    /status\n +expected +400\n +received +422/,
  ],
  ['a code', withText(/400-253/g, '400-254'), 'precondition 2', /code\n +expected +400-253\n +received +400-254/],
  ['a member too many', withText(/"code"/, '"trace":"x","code"'), 'precondition 2', /it has a member trace/],
  [
    'a language',
    withHeader('content-language', 'en-US'),
    'close/locales',
    /header content-language\n +expected +\w\w-\w\w/,
  ],
  ['a content type', withHeader('content-type', 'text/html'), 'precondition 2', /header content-type/],
  ['a header that is missing', withHeader('vary', undefined), 'precondition 2', /header vary\n.*\n +received +nothing/],
  [
    'no challenge',
    withHeader('www-authenticate', undefined),
    'close/tokens, 4 tokens: no token',
    /header www-authenticate/,
  ],
  [
    'an element of XML',
    withText(/(<\/?)severity/g, '$1urgency'),
    'reads/representations',
    /cases\/case\n.*<severity>.*\n.*<urgency>/,
  ],
  [
    'a text of XML',
    withText(/(<error>.*)<code>400/, '$1<code>401'),
    '2 XML',
    /the code does not begin with the status/,
  ],
  ['what is no XML', withText(/<\/error>/, ''), '2 XML', /body: .*\n +expected +xml/],
]

void t.test('a right server passes', async (t) => {
  const only = ['precondition 2', 'close/locales', 'reads/representations', 'close/effects'].flatMap((one) => [
    '--only',
    one,
  ])
  const { code, out } = await run(['verify', '--url', proxy.url, '--demo', ...only])
  t.equal(code, 0, out)
})

for (const [name, twist, only, said] of WRONG) {
  void t.test(`is found out: ${name}`, async (t) => {
    proxy.twist = (right, passing) =>
      /^\/(dev|oauth2)\/|\$pagesize=75|^\/journal/.test(passing.path) ? right() : twist(right, passing)
    const { code, out, err } = await run(['verify', '--url', proxy.url, '--demo', '--only', only])
    t.equal(code, 1)
    t.match(out, said)
    t.match(err, /^casework: \d+ scenarios? fails?\.\n$/)
  })
}

void t.test('is found out: a close that closes nothing', async (t) => {
  const nothing = { status: 204, headers: { vary: 'Accept, Accept-Language', 'content-language': 'en-US' }, text: '' }
  proxy.twist = async (right, { path }) => (isClose(path) ? nothing : right())
  const { code, out } = await run(['verify', '--url', proxy.url, '--demo', '--only', 'a case without work'])
  t.equal(code, 1)
  t.match(out, /case 1002\.status\n +expected +closed\n +received +open/)
  t.match(out, /journal\n +expected +\["case_closed 1002"\]\n +received +\[\]/)
})

void t.test('is found out: a close that leaves a task open', async (t) => {
  proxy.twist = async (right, { path }) => {
    const answer = await right()
    if (!path.startsWith('/activity?')) return answer
    const { activity, ...others } = JSON.parse(answer.text)
    for (const { id, status } of activity) if (id === '10011') status.value = 'assigned'
    return { ...answer, text: JSON.stringify({ activity, ...others }) }
  }
  const { code, out } = await run([
    'verify',
    '--url',
    proxy.url,
    '--demo',
    '--only',
    'a case whose work the user holds',
  ])
  t.equal(code, 1)
  t.match(out, /activity 10011\.status\n +expected +completed\n +received +assigned/)
})

void t.test('is found out: a close that the journal does not tell of', async (t) => {
  proxy.twist = async (right, { path }) => {
    const answer = await right()
    if (!path.startsWith('/journal') || answer.status !== 200) return answer
    const { entry, last } = JSON.parse(answer.text)
    const told = entry.filter((one: { kind: string }) => one.kind !== 'case_closed')
    return { ...answer, text: JSON.stringify({ entry: told, last }) }
  }
  const args = ['verify', '--url', proxy.url, '--demo', '--only', 'a case without work']
  t.match(await run(args), { code: 1, out: /journal\n +expected +\["case_closed 1002"\]\n +received +\[\]/ })
  t.match(await run([...args, '--no-journal']), { code: 0 }, 'but not without a look at the journal')
})

void t.test('is found out: an edit that does not do what it tells', async (t) => {
  const args = ['verify', '--url', proxy.url, '--demo', '--only', '3 PATCH /case: a solution (json)']
  proxy.twist = async (right, { path }) => {
    const answer = await right()
    const text = answer.text.replace('"edited":["solution"]', '"edited":["solution","owner"]')
    return path.startsWith('/journal') ? { ...answer, text } : answer
  }
  const told = await run(args)
  t.equal(told.code, 1)
  t.match(
    told.out,
    /journal entry case_edited 1002.*edited\n +expected +\["solution"\]\n +received +\["solution","owner"\]/,
  )

  proxy.twist = async (right, { path }) => {
    const answer = await right()
    const text = answer.text.replace('Sent another lid.', 'Sent another li.')
    return path.startsWith('/case?') ? { ...answer, text } : answer
  }
  const done = await run(args)
  t.equal(done.code, 1)
  t.match(done.out, /case 1002\.solution\n +expected +Sent another lid\.\n +received +Sent another li\./)
})

void t.test('is found out: a refusal that changes something', async (t) => {
  proxy.twist = async (right, { path, ask }) => {
    const answer = await right()
    if (isClose(path) && answer.status === 400) await ask('PATCH', '/case/1002/close', { accept: '*/*' })
    return answer
  }
  const args = ['verify', '--url', proxy.url, '--only', 'precondition 2', '--read-only']
  const { code, out } = await run([...args, '--demo'])
  t.equal(code, 1)
  t.match(out, /case 1002\.status\n +expected +open\n +received +closed/)

  await fetch(`${proxy.url}/dev/reset`, { method: 'POST', body: (await run(['verify', '--print-world'])).out })
  const left = await run([...args, '--token-url', `${proxy.url}/oauth2/token`])
  t.equal(left.code, 1)
  t.match(left.out, /^together +0 +1 +\d+$/m)
  t.match(left.out, /the world was changed by close\/preconditions, /, 'and nothing is asked of a changed world')
})

void t.test('is found out: an answer that does not come', async (t) => {
  const never = new Promise<never>(() => {})
  proxy.twist = (right, { path }) => (isClose(path) ? never : right())
  const args = ['verify', '--url', proxy.url, '--demo', '--only', 'a closed case with completed work']
  const { code, out } = await run([...args, '--timeout', '2s'])
  t.equal(code, 1)
  t.match(out, /answer\n +expected +an answer\n +received +nothing within 2 s/)
})

void t.test('no token is ever printed', async (t) => {
  proxy.twist = async (right, { path, headers }) => {
    const answer = await right()
    return isClose(path) ? { ...answer, status: 418, text: `I got ${String(headers.authorization)}` } : answer
  }
  const { out } = await run(['verify', '--url', proxy.url, '--demo', '--only', 'precondition 2', '--format', 'json'])
  t.match(out, /I got Bearer \[token\]/)
  t.notMatch(out, /eyJ/)
})
