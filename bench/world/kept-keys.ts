import Database from 'better-sqlite3'

/** Long after the clock of every run. */
const NEVER = 9_000_000_000_000

/**
 * Brings a file up to date, and keeps results under so many keys in it, as if they had come at random.
 * No process may have the file open.
 */
export function keepKeys(file: string, count: number): void {
  const database = new Database(file)
  database.exec(`
    insert into idempotency_keys (key, fingerprint, expires_at)
    with recursive n(i) as (select 1 union all select i + 1 from n where i < ${String(count)})
    select 'user/' || (abs(random()) % 100) || ' ' || hex(randomblob(16)), hex(randomblob(11)), ${String(NEVER)} + i from n order by 1`)
  database.close()
}
