import { existsSync } from 'node:fs'
import { dirname } from 'node:path'

/** The sentence for each error of the file system. */
const PROBLEMS: Readonly<Record<string, (file: string, folder: string) => string>> = {
  ENOENT: (file, folder) => (existsSync(folder) ? `There is no ${file}.` : `There is no folder ${folder}.`),
  ENOTDIR: (_file, folder) => `${folder} is no folder.`,
  EISDIR: (file) => `${file} is a folder.`,
  EACCES: (file) => `The rights to ${file} are missing.`,
  EPERM: (file) => `The rights to ${file} are missing.`,
  EROFS: (_file, folder) => `${folder} can only be read.`,
  ENXIO: (file) => `${file} takes no data.`,
}

/** Says what keeps a command from a file, in words for the person at the terminal; null for any other error. */
export function fileProblem(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  const { code, path } = error as Error & { readonly code?: unknown; readonly path?: unknown }
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'The disk has no room left.'
  if (typeof path !== 'string' || typeof code !== 'string') return null
  // A file gets its own name only when it is whole.
  const file = path.replace(/(\.[0-9a-f]{8})?\.partial$/, '')
  return PROBLEMS[code]?.(file, dirname(file)) ?? null
}
