import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { type CaseEvent, openInbox } from './inbox.js'
import { receiver } from './receiver.js'

const { HOST = '127.0.0.1', PORT = '9000', SECRETS = 'secrets.txt', INBOX = 'inbox.ndjson' } = process.env

const inbox = openInbox(INBOX)

/** The work for one event. In your app this writes to the CRM; here it prints a line. */
async function work(id: string, { type, data }: CaseEvent): Promise<void> {
  console.log(`${id} ${type}${data.case ? ` case ${data.case.id}` : ''}`)
}

let isStopping = false
let working = Promise.resolve()

/** Does the work that waits, one event after the other, behind the work that has begun. */
function workOn(): void {
  working = working.then(async () => {
    for (const [id, event] of inbox.waiting) {
      if (isStopping) return
      await work(id, event)
      inbox.done(id)
    }
  })
}

const server = receiver({
  // Read for each delivery: so a new secret counts without a restart.
  secrets: () => readFileSync(SECRETS, 'utf8').split(/\s+/).filter(Boolean),
  take: (id, event) => {
    if (inbox.keep(id, event)) setImmediate(workOn)
  },
})
await once(server.listen(Number(PORT), HOST), 'listening')
console.log(`Listening on http://${HOST}:${(server.address() as AddressInfo).port}`)
workOn()

/** Answers the deliveries that have begun and ends the work that has; the rest waits in the inbox for the next start. */
async function stop(): Promise<void> {
  isStopping = true
  const cut = setTimeout(() => server.closeAllConnections(), 5_000)
  await new Promise((closed) => server.close(closed))
  clearTimeout(cut)
  await working
  inbox.close()
}
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
