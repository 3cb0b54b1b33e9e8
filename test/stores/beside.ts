import type { Opened, OpenedStore } from './opened.js'

/** Changes the data without the store. */
export interface Beside {
  /** A second store on the same data. */
  another(): Promise<OpenedStore>
  run(statement: string): Promise<void>
  rows(query: string): Promise<readonly Record<string, unknown>[]>
  /** Makes updates of a table change nothing, as if another had been first. */
  ignoreUpdates(table: 'cases' | 'activities'): Promise<void>
  /** Lets them work again. */
  heedUpdates(table: 'cases' | 'activities'): Promise<void>
  /** Makes every commit fail that changes the status of this case, though no statement of it does. */
  breakCommits(ofCase: number): Promise<void>
  /** Lets them succeed again. */
  restoreCommits(ofCase: number): Promise<void>
}

/** Another way into a SQLite file. */
export function besideSqlite(opened: Opened, file: string): Beside {
  const database = opened.database(file)
  return {
    another: () => opened.store(`sqlite:${file}`),
    run: async (statement) => void database.exec(statement),
    rows: async (query) => database.prepare<[], Record<string, unknown>>(query).all(),
    async ignoreUpdates(table) {
      database.exec(`create trigger ignored before update on ${table} begin select raise(ignore); end`)
    },
    async heedUpdates() {
      database.exec('drop trigger ignored')
    },
    async breakCommits(ofCase) {
      database.exec(`
        create table if not exists promises (kept integer references cases deferrable initially deferred);
        create trigger broken_${String(ofCase)} after update of status on cases when new.id = ${String(ofCase)}
        begin insert into promises values (-1); end`)
    },
    async restoreCommits(ofCase) {
      database.exec(`drop trigger broken_${String(ofCase)}`)
    },
  }
}

/** Another way into a PostgreSQL database. */
export async function besidePostgres(opened: Opened, url: string): Promise<Beside> {
  const client = await opened.client(url)
  return {
    another: () => opened.store(url),
    async run(statement) {
      await client.query(statement)
    },
    rows: async (query) => (await client.query<Record<string, unknown>>(query)).rows,
    async ignoreUpdates(table) {
      await client.query(`
        create or replace function ignored() returns trigger language plpgsql as $$ begin return null; end $$;
        create trigger ignored before update on ${table} for each row execute function ignored()`)
    },
    async heedUpdates(table) {
      await client.query(`drop trigger ignored on ${table}`)
    },
    async breakCommits(ofCase) {
      const name = `broken_${String(ofCase)}`
      await client.query(`
        create table if not exists promises (kept bigint references cases deferrable initially deferred);
        create function ${name}() returns trigger language plpgsql as
          $$ begin insert into promises values (-1); return null; end $$;
        create trigger ${name} after update of status on cases for each row when (new.id = ${String(ofCase)})
        execute function ${name}()`)
    },
    async restoreCommits(ofCase) {
      await client.query(`drop trigger broken_${String(ofCase)} on cases`)
    },
  }
}
