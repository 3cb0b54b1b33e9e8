import { existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { TAKE_EPOCH } from '../epoch.js'

/**
 * Copies a database file as it is at one instant, while others go on writing. Under the name of the copy there is a
 * whole one, safe on the disk, or nothing.
 * @returns how many bytes the copy has
 * @throws Error when there is a file of that name, or another backup to it has not ended; when the original or the
 *   copy is not sound
 */
export async function backupSqlite(original: string, copy: string): Promise<number> {
  const partial = `${copy}.partial`
  refuseExisting(copy)
  await (await open(partial, 'wx').catch(told(partial))).close()
  try {
    copyInto(original, partial)
    takeEpoch(partial)
    check(partial)
    const bytes = await sync(partial)
    refuseExisting(copy)
    await rename(partial, copy)
    // The name, too, has to be on the disk.
    await sync(dirname(copy))
    return bytes
  } finally {
    await rm(partial, { force: true })
  }
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

async function sync(path: string): Promise<number> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
    return (await handle.stat()).size
  } finally {
    await handle.close()
  }
}

function refuseExisting(copy: string): void {
  if (existsSync(copy)) throw new Error(`There is a file ${copy} already: a backup never replaces one.`)
}

function told(partial: string): (error: unknown) => never {
  return (error) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    throw new Error(`${partial} is of a backup that is running, or that was cut off: then delete it.`)
  }
}
