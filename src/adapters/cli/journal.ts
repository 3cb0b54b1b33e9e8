import { type Command, Option } from 'commander'
import { CommandFailure, isUnread, wrongUsage } from './failure.js'
import { numberOf } from './given-numbers.js'
import type { JournalSource } from './journal/journal-source.js'
import { writeTo } from './output/write-to.js'
import { serviceAddress } from './service-address.js'

const EXAMPLES = `
Examples:
  $ casework journal
  $ casework journal --after 1200 --follow
  $ casework journal --follow --url https://cases.example.com --token "$TOKEN" | ./sync

Each entry is a line of JSON. A follower that stops and goes on later with --after and the id of the last entry misses
nothing and sees nothing twice. With --epoch, the epoch of that entry, the command ends where the store has another one,
because it was reset, restored or imported into: docs/backup.md says how to begin anew. Without --url the command reads
DATABASE_URL, by default sqlite:casework.db. With --url it reads from a service the entries that the token may see, and
asks again while the service is away.`

interface JournalOptions {
  readonly after: number
  readonly follow?: boolean
  readonly url?: string
  readonly token?: string
  readonly epoch?: string | undefined
}

/** Adds `casework journal`, which prints the journal, in order. */
export function journalCommand(casework: Command): void {
  casework
    .command('journal')
    .description('Prints every change of cases and activities, in order, as NDJSON.')
    .addOption(new Option('--after <number>', 'only entries behind this number').argParser(numberOf).default(0))
    .option('--epoch <epoch>', 'the epoch that the store must have')
    .option('--follow', 'goes on with new entries, until it is told to stop')
    .option('--url <url>', 'reads from a service, e.g. http://127.0.0.1:8080')
    .option('--token <token>', 'an access token for the service')
    .addHelpText('after', EXAMPLES)
    .action(printJournal)
}

async function printJournal({ after, epoch, follow = false, url, token }: JournalOptions): Promise<void> {
  if ((url === undefined) !== (token === undefined)) throw wrongUsage('--url and --token go together.')
  const address = url === undefined ? undefined : serviceAddress(url)
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  const asked = { follow, stop: stop.signal }
  const print = (source: JournalSource) => printFrom(source, { after, epoch }, asked)
  try {
    if (address !== undefined && token !== undefined) {
      const { serviceJournal } = await import('./journal/service-journal.js')
      await print(serviceJournal({ url: address, token, ...asked }))
    } else {
      const [{ storeJournal }, { withExistingStore }] = await Promise.all([
        import('./journal/store-journal.js'),
        import('./existing-store.js'),
      ])
      await withExistingStore((store) => print(storeJournal(store, asked)))
    }
  } catch (error) {
    // The reader has enough lines: as good an end as any.
    if (!stop.signal.aborted && !isUnread(error)) throw error
  } finally {
    // This ends the wait for new entries.
    stop.abort()
  }
}

async function printFrom(
  source: JournalSource,
  { after, epoch: given }: Pick<JournalOptions, 'after' | 'epoch'>,
  { follow, stop }: { readonly follow: boolean; readonly stop: AbortSignal },
): Promise<void> {
  let known = given
  for (let from = after; !stop.aborted; ) {
    const { entries, last, epoch } = await source.next(from)
    known ??= epoch
    if (epoch !== known) throw anotherEpoch(known, epoch)
    const lines = entries.map((entry) => `${JSON.stringify({ ...entry, epoch })}\n`)
    if (lines.length > 0) await writeTo(process.stdout, lines.join(''))
    if (!follow && entries.length === 0 && last === from) return
    from = last
  }
}

/** What was read before may not be what is there now. */
function anotherEpoch(known: string, epoch: string): CommandFailure {
  return new CommandFailure([
    `The store is another: its epoch was ${known} and is now ${epoch}. Begin anew, as docs/backup.md says.`,
  ])
}
