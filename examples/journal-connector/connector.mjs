import { readFile, rename, writeFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'

const { CASEWORK_URL, CASEWORK_TOKEN, MIRROR = 'mirror.json' } = process.env
const headers = { authorization: `Bearer ${CASEWORK_TOKEN}`, accept: 'application/json', 'accept-language': 'en-US' }

/** The state of the connector: its cursor in the journal, and the instant of each close. */
const mirror = await readFile(MIRROR, 'utf8').then(JSON.parse, (error) => {
  if (error.code !== 'ENOENT') throw error
  return { last: '0', closed: {} }
})

/** One file holds both, and is replaced as a whole: so no entry is missed or counted twice, even after a crash. */
async function save() {
  await writeFile(`${MIRROR}.new`, JSON.stringify(mirror))
  await rename(`${MIRROR}.new`, MIRROR)
}

/** The next page; waits up to 30 seconds for an entry. Null if the service cannot answer now. */
async function nextPage() {
  const answer = await fetch(`${CASEWORK_URL}/journal?after=${mirror.last}&wait=30`, { headers }).catch(() => null)
  if (answer?.ok) return answer.json()
  if (answer && answer.status < 500 && answer.status !== 429) throw new Error(await answer.text())
  await pause(1_000 * Number(answer?.headers.get('retry-after') ?? 1))
  return null
}

for (;;) {
  const page = await nextPage()
  if (!page || page.last === mirror.last) continue
  for (const { kind, at, case: of } of page.entry) {
    if (kind === 'case_closed') mirror.closed[of.id] = at
    if (kind === 'case_reopened') delete mirror.closed[of.id]
  }
  mirror.last = page.last
  await save()
  console.log(`read up to ${mirror.last}, ${Object.keys(mirror.closed).length} closed`)
}
