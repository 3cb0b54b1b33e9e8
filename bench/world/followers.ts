import Database from 'better-sqlite3'
import { DEPARTMENT } from './people.js'

/** The first of them; the others follow. */
const FIRST = 1_000

/** The ids of so many users who follow the journal. */
export function followerIds(count: number): number[] {
  return Array.from({ length: count }, (_, nth) => FIRST + nth)
}

/** Adds the users who follow the journal to a file. No process may have the file open. */
export function addFollowers(file: string, count: number): void {
  const database = new Database(file)
  const add = database.prepare(
    `insert into users (id, user_name, first_name, last_name, home_department_id)
     values (@id, 'follower' || @id, 'Flo', 'Follower', ${String(DEPARTMENT)})`,
  )
  database.transaction(() => {
    for (const id of followerIds(count)) add.run({ id })
  })()
  database.close()
}
