import type { CDPSession, Page } from 'playwright-core'
import t from 'tap'
import { CLOSER } from '../../support/many-cases.js'
import { pasteToken, startScene } from './scene.js'

/** The longest task that a person does not feel, in milliseconds. */
const LONGEST = 50

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** The time of the processor, in microseconds. */
  readonly tdur?: number
  readonly args: { readonly name?: string }
}

/** The longest tasks of a page while something is done, in milliseconds of the processor: other programs do not count. */
async function longestTasks(page: Page, doing: () => Promise<void>): Promise<readonly number[]> {
  const browser = page.context().browser()
  if (!browser) throw new Error('The page has no browser.')
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] })
  await doing()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly TraceEvent[]
  }
  const mains = traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
  const isMain = ({ pid, tid }: TraceEvent) => mains.some((main) => main.pid === pid && main.tid === tid)
  return traceEvents
    .filter((event) => event.name.includes('RunTask') && isMain(event))
    .map(({ tdur = 0 }) => tdur / 1_000)
    .toSorted((one, other) => other - one)
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize
}

void t.test('no task of a list of 2,857 cases is long, and changes of others do not fill the memory', async (t) => {
  const scene = await startScene(t, { cases: 2_857 })
  if (!scene) return
  const { page, relay, ids, token } = scene
  const reading = await longestTasks(page, async () => {
    await pasteToken(page, token(CLOSER))
    await page.getByRole('button', { name: 'Close the 2,857 that can be closed' }).waitFor()
  })
  const using = await longestTasks(page, async () => {
    for (let turns = 0; turns < 40; turns += 1) await page.mouse.wheel(0, 2_500)
    await page.getByRole('button', { name: /^Blocked/ }).click()
    await page.getByRole('button', { name: /^All 2,857/ }).click()
    await page.getByRole('button', { name: 'All: 2,857' }).click()
    await page.getByText('2,857 of 2,857 selected').waitFor()
    await page.getByRole('button', { name: 'None', exact: true }).click()
  })

  const session = await page.context().newCDPSession(page)
  const headers = { authorization: `Bearer ${token(CLOSER)}`, 'content-type': 'application/json' }
  const note = async (id: string) => {
    const body = JSON.stringify({ content: 'A note.' })
    const { status } = await fetch(`${relay.service}/case/${id}/note`, { method: 'POST', headers, body })
    if (status !== 201) throw new Error(`A note is answered with ${String(status)}.`)
  }
  const sizes: number[] = []
  const following = await longestTasks(page, async () => {
    for (let round = 0; round < 4; round += 1) {
      for (const id of ids.slice(0, 500)) await note(id)
      sizes.push(await heapOf(session))
    }
    await page.getByText('Changed just now').first().waitFor()
  })
  const [, settled = 0] = sizes
  t.comment(`longest tasks: reading ${said(reading)}, using ${said(using)}, following ${said(following)} ms`)
  t.comment(`heap after each 500 changes: ${sizes.map((size) => (size / 1_048_576).toFixed(1)).join(', ')} MiB`)
  for (const [longest = 0] of [reading, using, following]) t.ok(longest < LONGEST, `${longest.toFixed(0)} ms`)
  t.ok((sizes.at(-1) ?? 0) < settled * 1.2, 'the memory stays flat')
})

function said(tasks: readonly number[]): string {
  return tasks
    .slice(0, 3)
    .map((milliseconds) => milliseconds.toFixed(0))
    .join(' ')
}
