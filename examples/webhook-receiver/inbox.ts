import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

/** An event of Casework, as far as this receiver reads it. */
export interface CaseEvent {
  readonly type: string
  readonly data: { readonly case?: { readonly id: string } }
}

/** Keeps each event once, before its delivery is answered, until its work is done. */
export interface Inbox {
  /** Keeps an event on the disk; returns false for an id that it has already. */
  keep(id: string, event: CaseEvent): boolean
  /** Remembers that the work for an event is done. */
  done(id: string): void
  /** The events whose work is not done, oldest first. */
  readonly waiting: ReadonlyMap<string, CaseEvent>
  close(): void
}

/** A line of the file. One without an event says that its work is done. */
interface Line {
  readonly id: string
  readonly event?: CaseEvent
}

/** How many ids a start keeps: more than come within the four days in which a delivery is tried again. */
const MOST_IDS = 100_000

/** An inbox in one file of lines, each synced to the disk. Instead of it, an app with a database has a table. */
export function openInbox(path: string): Inbox {
  const ids = new Set<string>()
  const waiting = new Map<string, CaseEvent>()
  for (const { id, event } of linesOf(path)) {
    ids.add(id)
    if (event) waiting.set(id, event)
    else waiting.delete(id)
  }
  const newest = [...ids].slice(-MOST_IDS).map((id) => ({ id }))
  const left = [...waiting].map(([id, event]) => ({ id, event }))
  const file = begun(path, [...newest, ...left])
  return {
    waiting,
    keep(id, event) {
      if (ids.has(id)) return false
      append(file, [{ id, event }])
      ids.add(id)
      waiting.set(id, event)
      return true
    },
    done(id) {
      append(file, [{ id }])
      waiting.delete(id)
    },
    close: () => closeSync(file),
  }
}

function linesOf(path: string): readonly Line[] {
  try {
    return readFileSync(path, 'utf8').split('\n').flatMap(lineIn)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** A crash or a full disk may have torn a line. Its delivery was not answered with success, so it comes again. */
function lineIn(text: string): readonly Line[] {
  try {
    return [JSON.parse(text) as Line]
  } catch {
    return []
  }
}

/** Writes the file anew with these lines, and leaves it open. */
function begun(path: string, lines: readonly Line[]): number {
  const file = openSync(`${path}.new`, 'w')
  append(file, lines)
  renameSync(`${path}.new`, path)
  return file
}

/** Each line begins anew, whatever stands before it. */
function append(file: number, lines: readonly Line[]): void {
  writeFileSync(file, lines.map((line) => `\n${JSON.stringify(line)}`).join(''))
  fsyncSync(file)
}
