import type Database from 'better-sqlite3'

/** Takes out of the lists at once whatever was closed; to be called in a transaction that writes. */
export function sweepAll(database: Database.Database): void {
  database.exec('delete from open_case_list where id in (select id from leaving_cases)')
  database.exec('delete from open_work_list where id in (select id from leaving_activities)')
}

/** Says that the lists are as right as the rows, whatever the journal has been given. */
export function nothingLeaves(database: Database.Database): void {
  database.exec('update sweep set seq = (select coalesce(max(seq), 0) from journal)')
}
