import Database from 'better-sqlite3'
import { TAKE_EPOCH } from '../epoch.js'

/**
 * Copies a database file as it is at one instant, while others go on writing.
 * @param copy an empty file, or the path of none
 * @throws Error when the original or the copy is not sound
 */
export function backupSqlite(original: string, copy: string): void {
  copyInto(original, copy)
  takeEpoch(copy)
  check(copy)
}

/** Reads in one transaction: others write on, and the log grows meanwhile. An empty file may be written to. */
function copyInto(original: string, copy: string): void {
  const database = new Database(original, { readonly: true, fileMustExist: true })
  try {
    database.prepare('vacuum into ?').run(copy)
  } finally {
    database.close()
  }
}

/** A service on the copy goes on from there by itself: that is another epoch. */
function takeEpoch(copy: string): void {
  const database = new Database(copy)
  try {
    if (database.prepare("select 1 from sqlite_schema where name = 'store'").get()) database.exec(TAKE_EPOCH)
  } finally {
    database.close()
  }
}

function check(copy: string): void {
  const database = new Database(copy, { readonly: true })
  try {
    const found = database.pragma('integrity_check(1)', { simple: true })
    if (found !== 'ok') throw new Error(`The copy is not sound: ${String(found)}`)
  } finally {
    database.close()
  }
}
