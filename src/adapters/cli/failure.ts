import { CommanderError } from 'commander'
import { Refusal } from '../../domain/errors.js'
import { fileProblem } from './file-problem.js'

/** Ends a command with lines for the person at the terminal; `exitCode` is 1 for a failure, 2 for wrong usage. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure'

  constructor(
    readonly lines: readonly string[],
    readonly exitCode = 1,
  ) {
    super(lines.join('\n'))
  }
}

/** Wrong usage, said in one line. */
export function wrongUsage(line: string): CommandFailure {
  return new CommandFailure([line], 2)
}

/** The exit code that a shell shows of a process that SIGPIPE has ended. */
const BROKEN_PIPE = 141

const IN_USE = 'The database is in use by another process. Try again later.'

/** The lines and the exit code of a command that threw. */
export function outcomeOf(error: unknown): { lines: readonly string[]; exitCode: number } {
  if (error instanceof CommandFailure) return error
  // The parser has printed its message. A request for help comes this way too.
  if (error instanceof CommanderError) return { lines: [], exitCode: error.exitCode === 0 ? 0 : 2 }
  if (isUnread(error)) return { lines: [], exitCode: BROKEN_PIPE }
  if (isConfigError(error)) return { lines: error.problems, exitCode: 2 }
  const busy = busyCause(error)
  if (busy) return { lines: [busy], exitCode: 1 }
  return { lines: [addressProblem(error) ?? fileProblem(error) ?? messageOf(error)], exitCode: 1 }
}

/** Says what is wrong with an address to listen on; null for any other error. */
function addressProblem(error: unknown): string | null {
  if (!(error instanceof Error) || !('syscall' in error) || error.syscall !== 'listen') return null
  const { code, address, port } = error as Error & Partial<Record<'code' | 'address' | 'port', unknown>>
  const place = `${String(address)}:${String(port)}`
  if (code === 'EADDRINUSE') return `${place} is taken already. Choose another with --port or PORT, or METRICS_PORT.`
  if (code === 'EADDRNOTAVAIL')
    return `${place} is not on this machine. Choose another address with HOST, or METRICS_HOST.`
  return null
}

/** Told by its name, so that the configuration is not loaded for it. */
function isConfigError(error: unknown): error is Error & { readonly problems: readonly string[] } {
  return error instanceof Error && error.name === 'ConfigError' && 'problems' in error
}

/** Whether the reader has gone, as `head` goes when it has enough. */
export function isUnread(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE'
}

/** Why the database cannot do now what a command asks; null for any other error. */
function busyCause(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  if ('code' in error && String(error.code).startsWith('SQLITE_BUSY')) {
    return IN_USE
  }
  if (!(error instanceof Refusal)) return busyCause(error.cause)
  if (error.problem.code !== '503-900') return null
  if (error.cause === undefined) return IN_USE
  return busyCause(error.cause) ?? `The database cannot do that now: ${messageOf(error.cause)}`
}

/** The message of an error and of what caused it, without a stack. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause === undefined ? error.message : `${error.message}: ${messageOf(error.cause)}`
}
