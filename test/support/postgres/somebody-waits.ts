import type { Client } from 'pg'

/** Only locks in this database count: others on the same server belong to other tests. */
const WAITING = `select from pg_locks where not granted and pid in (
  select pid from pg_locks where database = (select oid from pg_database where datname = current_database())
)`

/** Settles when so many transactions wait for a lock in the database of a client, which may be in a transaction. */
export async function untilSomebodyWaits(client: Client, many = 1): Promise<void> {
  for (;;) {
    const { rowCount } = await client.query(WAITING)
    if ((rowCount ?? 0) >= many) return
  }
}
