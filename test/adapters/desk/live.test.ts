import t, { type Test } from 'tap'
import { NO_HISTORY, readBack, readForward } from '../../../src/adapters/desk/case/history.js'
import { collector } from '../../../src/adapters/desk/live/collector.js'
import { follow, type LiveState } from '../../../src/adapters/desk/live/follow.js'
import { casesOf, type ShownEntry } from '../../../src/adapters/desk/live/journal-entry.js'
import { CLOSER, manyCases } from '../../support/many-cases.js'
import { startTestService } from '../../support/test-service.js'

/** A service with cases, and the calls of the page to its journal. */
async function service(t: Test, cases: number) {
  const { url, token, stop } = await startTestService({ world: manyCases(cases) })
  t.teardown(stop)
  const headers = { authorization: `Bearer ${token({ user: CLOSER })}` }
  const close = async (id: string) => {
    const { status } = await fetch(`${url}/case/${id}/close`, { method: 'PATCH', headers })
    t.equal(status, 204, `${id} is closed`)
  }
  const read = async (after: number, limit: number) => {
    const answer = await fetch(`${url}/journal?after=${String(after)}&limit=${String(limit)}`, { headers })
    const { entry, highest } = (await answer.json()) as { entry: readonly ShownEntry[]; highest: string }
    return { entry, highest: Number(highest) }
  }
  const open = (after: string, signal: AbortSignal) =>
    fetch(`${url}/journal`, {
      headers: { ...headers, accept: 'text/event-stream', 'last-event-id': after },
      signal,
    })
  return { close, read, open }
}

void t.test('a stream that breaks goes on behind its last entry', async (t) => {
  const { close, read, open } = await service(t, 4)
  await close('1001')
  const ending = new AbortController()
  t.teardown(() => {
    ending.abort()
  })
  const closed: string[] = []
  const states: LiveState[] = []
  const streams: AbortController[] = []
  const waits: number[] = []
  await new Promise<void>((end) => {
    void follow({
      newest: async () => String((await read(0, 1)).highest),
      open: (after, signal) => {
        streams.push(new AbortController())
        return open(after, AbortSignal.any([signal, streams.at(-1)?.signal ?? signal]))
      },
      tell(entry) {
        if (entry.kind !== 'case_closed') return
        closed.push(...casesOf(entry))
        if (closed.length === 1) streams[0]?.abort()
        else end()
      },
      state(state) {
        states.push(state)
        if (states.length === 1) void close('1002')
      },
      async wait(pause) {
        waits.push(pause)
        await close('1003')
      },
      signal: ending.signal,
    })
  })
  t.strictSame(closed, ['1002', '1003'], 'nothing of before, nothing twice, nothing missed')
  t.strictSame(waits, [1_000])
  t.strictSame([states[0], streams.length], ['live', 2])
})

void t.test('where the service refuses the stream, the page says so and tries no more', async (t) => {
  const states: LiveState[] = []
  await follow({
    newest: () => Promise.resolve('0'),
    open: () => Promise.resolve(new Response(null, { status: 403 })),
    tell: () => t.fail('nothing comes'),
    state: (state) => states.push(state),
    wait: () => Promise.resolve(),
    signal: new AbortController().signal,
  })
  t.strictSame(states, ['refused'])
})

void t.test('a service that is gone is asked less and less often', async (t) => {
  const ending = new AbortController()
  const waits: number[] = []
  const states: LiveState[] = []
  await follow({
    newest: () => Promise.resolve('0'),
    open: () => Promise.reject(new TypeError('no connection')),
    tell: () => t.fail('nothing comes'),
    state: (state) => states.push(state),
    wait(pause) {
      waits.push(pause)
      if (waits.length === 8) ending.abort()
      return Promise.resolve()
    },
    signal: ending.signal,
  })
  t.strictSame(waits, [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000])
  t.strictSame(new Set(states), new Set(['broken']))
})

void t.test('changes of one moment are looked at together, and later ones with the next look', async (t) => {
  const looks: (readonly string[])[] = []
  const waits: number[] = []
  await new Promise<void>((end) => {
    const add = collector(
      (ids) => {
        looks.push(ids)
        if (looks.length === 1) for (const id of ['3', '1']) add(id)
        else end()
      },
      1_000,
      (pause) => {
        waits.push(pause)
        return Promise.resolve()
      },
    )
    for (const id of ['1', '2', '1']) add(id)
  })
  t.strictSame(looks, [
    ['1', '2'],
    ['3', '1'],
  ])
  t.strictSame(waits.slice(0, 2), [300, 1_000])
})

void t.test('the history of a case is read back from the end of the journal, and then forward', async (t) => {
  const { close, read } = await service(t, 4)
  for (const id of ['1001', '1002']) await close(id)
  const early = '2000-01-01T00:00:00.000Z'
  const kinds = (entries: readonly ShownEntry[]) => entries.map(({ kind }) => kind)
  let history = await readForward(NO_HISTORY, '1002', early, read)
  t.strictSame(history.isWhole, true, 'the journal begins here')
  t.equal(kinds(history.entries).at(-1), 'case_closed')
  t.ok(history.entries.every((entry) => casesOf(entry).includes('1002')))
  const before = history.entries.length
  await close('1003')
  history = await readForward(history, '1002', early, read)
  t.equal(history.entries.length, before, 'the entries of others are passed by')
  const third = await readForward(history, '1003', early, read)
  t.strictSame(third.range, history.range, 'and nothing is read twice')
})

void t.test('the history ends where the case was created', async (t) => {
  const at = (number: number) => new Date(Date.UTC(2026, 0, 1) + number * 1_000).toISOString()
  const asked: number[] = []
  const read = (after: number, limit: number) => {
    asked.push(after)
    const entry = Array.from({ length: limit }, (_, index) => after + 1 + index)
      .filter((number) => number <= 5_000)
      .map((number) => ({
        id: String(number),
        at: at(number),
        kind: 'case_edited',
        by: {},
        case: { id: String(number % 7) },
      }))
    return Promise.resolve({ entry, highest: 5_000 })
  }
  let history = await readForward(NO_HISTORY, '3', at(3_500), read)
  t.strictSame([history.isWhole, history.range], [false, { from: 4_000, to: 5_000 }])
  history = await readBack(history, '3', at(3_500), read)
  t.strictSame([history.isWhole, history.range?.from], [true, 3_000])
  t.strictSame(asked, [0, 4_000, 3_000])
  const numbers = history.entries.map(({ id }) => Number(id))
  t.strictSame(
    numbers,
    numbers.toSorted((one, other) => one - other),
    'in order',
  )
  t.ok(numbers.every((number) => number % 7 === 3))
  t.equal(new Set(numbers).size, numbers.length)
})
