import type Database from 'better-sqlite3'

/** Takes all closed rows out of the lists at once; to be called in a transaction that writes. */
export function purgeAll(database: Database.Database): void {
  database.exec('delete from open_case_list where id in (select id from case_tombstones)')
  database.exec('delete from open_work_list where id in (select id from activity_tombstones)')
}

/**
 * Marks all entries of the journal as purged: the lists are right already, as an import has just made them. Numbers that
 * were taken behind the last entry count too, or the purge would go through all of them.
 */
export function nothingLeaves(database: Database.Database): void {
  database.exec(`update purge set seq = max(
    (select coalesce(max(seq), 0) from journal),
    (select coalesce(max(seq), 0) from sqlite_sequence where name = 'journal')
  )`)
}
