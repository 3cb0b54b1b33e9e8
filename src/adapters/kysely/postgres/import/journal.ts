import type pg from 'pg'
import { ENTRIES_ONLY, incoming } from '../../import/incoming.js'

const WAITING = incoming('journal')

async function anyWaits(client: pg.Client): Promise<boolean> {
  return ((await client.query(`select 1 from ${WAITING} limit 1`)).rowCount ?? 0) > 0
}

/** Where a journal comes with the world, nobody else writes one until the transaction ends. */
export async function reserveJournal(client: pg.Client): Promise<void> {
  if (await anyWaits(client)) await client.query('lock table journal in share row exclusive mode')
}

/**
 * Copies the entries with their numbers; new ones go on behind the highest, be it that of a gap. Without a journal
 * nothing is touched: an insert, even of nothing, would keep its readers waiting.
 */
export async function copyJournal(client: pg.Client, names: string): Promise<void> {
  if (!(await anyWaits(client))) return
  await client.query(
    `insert into journal (${names}) overriding system value select ${names} from ${WAITING} ${ENTRIES_ONLY} order by 1`,
  )
  await client.query(
    `select setval('journal_seq_seq', greatest((select max(seq) from ${WAITING}), last_value)) from journal_seq_seq`,
  )
  // The entries name notes and webhooks that are deleted by now: their ids are not given again.
  for (const [ids, told] of [
    ['notes_ids', 'note_id'],
    ['webhooks_ids', 'webhook_id'],
  ] as const) {
    await client.query(
      `select setval('${ids}', told.highest) from ${ids}, (select max(${told}) as highest from ${WAITING}) told
       where told.highest >= last_value + is_called::int`,
    )
  }
}
