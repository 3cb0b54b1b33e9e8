import { CommanderError } from 'commander'
import t from 'tap'
import { CommandFailure, outcomeOf, wrongUsage } from '../../../src/adapters/cli/failure.js'
import { ConfigError } from '../../../src/config.js'
import { refusal } from '../../../src/domain/errors.js'

const BUSY = ['The database is in use by another process. Try again later.']
const locked = Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY_SNAPSHOT' })

const CASES: readonly [string, unknown, readonly string[], number][] = [
  ['a failure', new CommandFailure(['one', 'two']), ['one', 'two'], 1],
  ['wrong usage', wrongUsage('Say it.'), ['Say it.'], 2],
  ['what the parser has said already', new CommanderError(1, 'commander.unknownOption', 'no'), [], 2],
  ['a request for help', new CommanderError(0, 'commander.helpDisplayed', ''), [], 0],
  ['a bad environment', new ConfigError(['PORT', 'HOST']), ['PORT', 'HOST'], 2],
  ['a lock that was not to be had', refusal('503-900', {}), BUSY, 1],
  ['a lock at the start', new Error('not up to date', { cause: locked }), BUSY, 1],
  ['any other refusal', refusal('500-100', {}), ['500-100'], 1],
  ['an error with its cause', new Error('It failed', { cause: new Error('disk full') }), ['It failed: disk full'], 1],
  ['something else', 'odd', ['odd'], 1],
]
for (const [name, error, lines, exitCode] of CASES) t.match(outcomeOf(error), { lines, exitCode }, name)
