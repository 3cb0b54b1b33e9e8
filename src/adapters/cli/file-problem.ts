import { existsSync } from 'node:fs'
import { dirname } from 'node:path'

/** What keeps a command from a file, in words for whoever typed it; null for any other error. */
export function fileProblem(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  const { code, path } = error as Error & { readonly code?: unknown; readonly path?: unknown }
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'The disk has no room left.'
  if (typeof path !== 'string') return null
  // A file that is being written has its own name only when it is whole.
  const place = path.replace(/\.partial$/, '')
  if (code === 'ENOENT')
    return existsSync(dirname(place)) ? `There is no ${place}.` : `There is no folder ${dirname(place)}.`
  if (code === 'ENOTDIR') return `${dirname(place)} is no folder.`
  if (code === 'EISDIR') return `${place} is a folder.`
  if (code === 'EACCES' || code === 'EPERM') return `The rights to ${place} are missing.`
  if (code === 'EROFS') return `${dirname(place)} can only be read.`
  return null
}
