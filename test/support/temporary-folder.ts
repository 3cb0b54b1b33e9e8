import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import './no-limit.js'

/** A folder of its own for a test. */
export interface TemporaryFolder {
  readonly path: string
  remove(): void
}

/** Makes an empty folder outside the checkout. */
export function temporaryFolder(): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), 'casework-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}
