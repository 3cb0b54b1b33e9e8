import type Database from 'better-sqlite3'

/** Takes out of the lists at once whatever was closed; to be called in a transaction that writes. */
export function purgeAll(database: Database.Database): void {
  database.exec('delete from open_case_list where id in (select id from case_tombstones)')
  database.exec('delete from open_work_list where id in (select id from activity_tombstones)')
}

/**
 * Says that the lists are as right as the rows, whatever the journal has been given; and whichever numbers were given
 * away behind its last entry, or the sweep would have to go through all of them.
 */
export function nothingLeaves(database: Database.Database): void {
  database.exec(`update purge set seq = max(
    (select coalesce(max(seq), 0) from journal),
    (select coalesce(max(seq), 0) from sqlite_sequence where name = 'journal')
  )`)
}
