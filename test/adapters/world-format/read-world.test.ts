import t from 'tap'
import { readWorld } from '../../../src/adapters/world-format/read-world.js'
import { bytesOf } from './bytes.js'

/** The items that are read, a line each: kind, place and value of a record, or place and text of a problem. */
async function read(text: string | Uint8Array, size?: number): Promise<string[]> {
  const lines: string[] = []
  for await (const item of readWorld(bytesOf(text, size))) {
    lines.push(
      'kind' in item ? `${item.kind} ${item.place} ${JSON.stringify(item.value)}` : `${item.place} ${item.text}`,
    )
  }
  return lines
}

const VALUES = [{}, { a: ['}', { b: '"\\' }], 'ü😀': '\\"]' }, [1, [2]], 'te"xt', -1.5e3, true, null]

void t.test('both forms say the same, however the bytes arrive', async (t) => {
  const json = `\ufeff ${JSON.stringify({ cases: VALUES, activities: [], users: [7] }, null, 2)}\n`
  const lines = VALUES.map((value, index) => `${index % 2 === 0 ? ' ' : ''}{ "case": ${JSON.stringify(value)} }\r\n`)
  for (const size of [1, 2, 3, 7, 4_096]) {
    t.strictSame(
      await read(json, size),
      [...VALUES.map((value, at) => `case cases[${at}] ${JSON.stringify(value)}`), 'user users[0] 7'],
      `JSON in pieces of ${size} bytes`,
    )
    t.strictSame(
      await read(`\n\n${lines.join('\n')}{"user":7}`, size),
      [
        ...VALUES.map((value, at) => `case line ${3 + 2 * at}: case ${JSON.stringify(value)}`),
        `user line ${2 + 2 * VALUES.length}: user 7`,
      ],
      `NDJSON in pieces of ${size} bytes`,
    )
  }
})

const RECORDS = 'department, role, queue, user, client, webhook, customer, case, activity, note, journal'
const NOTHING =
  'neither a list of a world (departments, roles, queues, users, clients, webhooks, customers, cases, activities, notes, journal) ' +
  `nor a record on a line (${RECORDS})`

const BROKEN: readonly [string, string][] = [
  ['', 'line 1 lacks a {.'],
  ['\n []', 'line 2 lacks a {.'],
  ['{', 'line 1 lacks the name of a list.'],
  ['{\n"cases": [1,\n2', 'line 3 lacks a , or ].'],
  ['{\n"cases": [\n{"a":\n', 'line 3 begins something that does not end.'],
  ['{"cases":[{"a":"\n', 'line 1 begins something that does not end.'],
  ['{"cases":[\n\n{"a":1\n"b":2}]}', 'line 3 is not well-formed JSON.'],
  ['{"cases":[{"a":1,\n}]}', 'line 1 is not well-formed JSON.'],
  ['{"cases":[{"a":[1,\n2,\n{]}]}', 'line 3 is not well-formed JSON.'],
  ['{"cases":[\n01]}', 'line 2 is not well-formed JSON.'],
  ['{"cases":[,1]}', 'line 1 is not well-formed JSON.'],
  ['{"cases":{}}', 'line 1 lacks a [.'],
  ['{"cases":[]', 'line 1 lacks a , or }.'],
  ['{"cases":[],\n}', 'line 2 lacks the name of a list.'],
  ['{"cases":[],\n"cases":[]}', 'line 2 begins another list of cases.'],
  ['{"cases":[]}\n{}', 'line 2 goes on after the end of the world.'],
  ['{"kases":[]}', `line 1 has "kases", which is ${NOTHING}.`],
  ['{"kase":{"id":1}}\n{"case":{"id":2}}', `line 1 has "kase", which is ${NOTHING}.`],
  [`{"${'x'.repeat(60)}\\u001b":[]}`, `line 1 has "${'x'.repeat(50)}", which is ${NOTHING}.`],
]
for (const [text, problem] of BROKEN) {
  void t.test(`broken: ${JSON.stringify(text)}`, async (t) => {
    for (const size of [1, 4_096]) t.equal((await read(text, size)).at(-1), problem, `in pieces of ${size}`)
  })
}

void t.test('a broken line does not hide the next', async (t) => {
  const members = `must be an object with one member: ${RECORDS}.`
  t.strictSame(await read('{"case":1}\n{"case":}\n[]\n7\n{}\n{"kase":1}\n{"case":1,"user":2}\n{"user":2}\n'), [
    'case line 1: case 1',
    'line 2 is not well-formed JSON.',
    ...[3, 4, 5].map((line) => `line ${line} ${members}`),
    `line 6 has "kase", which is no record of a world: ${RECORDS}.`,
    `line 7 ${members}`,
    'user line 8: user 2',
  ])
})

void t.test('bytes that are no UTF-8', async (t) => {
  const problem = 'line 1 is followed by something that is no UTF-8.'
  t.strictSame(await read(Buffer.from('{"cases":["\xff"]}', 'latin1')), [problem])
  t.strictSame(await read(Buffer.from('{"cases":[]}\xc3', 'latin1')), [problem], 'a character that does not end')
})

void t.test('something endless', async (t) => {
  t.strictSame(await read(`{"cases":["${'x'.repeat(17 * 1024 * 1024)}"]}`, 1_048_576), [
    'line 1 begins something that is longer than 16 MiB.',
  ])
})

void t.test('an error of the file is passed on', async (t) => {
  async function* failing(): AsyncGenerator<Uint8Array> {
    yield* bytesOf('{"cases":[')
    throw new Error('the disk is gone')
  }
  await t.rejects(async () => {
    for await (const item of readWorld(failing())) t.fail(item.place)
  }, /the disk is gone/)
})

void t.test('a file with an error is closed', async (t) => {
  let open = true
  async function* endless(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) yield* bytesOf('{"cases":[]} x')
    } finally {
      open = false
    }
  }
  for await (const item of readWorld(endless())) t.match(item, { text: /^goes on/ })
  t.equal(open, false)
})

void t.test('a member that is given twice is told with its place', async (t) => {
  const repeatedIn = async (text: string) => {
    const found: unknown[] = []
    for await (const item of readWorld(bytesOf(text)))
      found.push('kind' in item ? `${item.place}${item.repeated ?? ' is sound'}` : `${item.place} ${item.text}`)
    return found
  }
  t.strictSame(
    await repeatedIn('{"users":[{"id":1},{"id":2,"pull":{"users":[],"users":[1]}}],"cases":[{"id":1,"id":1}]}'),
    ['users[0] is sound', 'users[1].pull.users', 'cases[0].id'],
  )
  t.strictSame(await repeatedIn('{"case":{"id":1}}\n{"case":{"id":2,"id":3}}\n{"case":{},"case":{}}\n'), [
    'line 1: case is sound',
    'line 2: case.id',
    'line 3 has "case" twice.',
  ])
})
