import { CommanderError } from 'commander'
import t from 'tap'
import { CommandFailure, outcomeOf, wrongUsage } from '../../../src/adapters/cli/failure.js'
import { ConfigError } from '../../../src/config.js'
import { refusal } from '../../../src/domain/errors.js'

const BUSY = ['The database is in use by another process. Try again later.']
const locked = Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY_SNAPSHOT' })

const HERE = import.meta.dirname
const fileError = (code: string, path: string) => Object.assign(new Error(`${code}: ${path}`), { code, path })

const CASES: readonly [string, unknown, readonly string[], number][] = [
  ['a failure', new CommandFailure(['one', 'two']), ['one', 'two'], 1],
  ['wrong usage', wrongUsage('Say it.'), ['Say it.'], 2],
  ['what the parser has said already', new CommanderError(1, 'commander.unknownOption', 'no'), [], 2],
  ['a request for help', new CommanderError(0, 'commander.helpDisplayed', ''), [], 0],
  ['a bad environment', new ConfigError(['PORT', 'HOST']), ['PORT', 'HOST'], 2],
  ['a lock that was not to be had', refusal('503-900', {}), BUSY, 1],
  ['a lock at the start', new Error('not up to date', { cause: locked }), BUSY, 1],
  [
    'a database that is full',
    Object.assign(refusal('503-900', {}), { cause: new Error('no space left on device') }),
    ['The database cannot do that now: no space left on device'],
    1,
  ],
  ['any other refusal', refusal('500-100', {}), ['500-100'], 1],
  ['an error with its cause', new Error('It failed', { cause: new Error('disk full') }), ['It failed: disk full'], 1],
  ['no folder for a file', fileError('ENOENT', '/no/such/x.db.partial'), ['There is no folder /no/such.'], 1],
  ['no file in a folder', fileError('ENOENT', `${HERE}/none`), [`There is no ${HERE}/none.`], 1],
  ['a file for a folder', fileError('ENOTDIR', '/etc/hosts/x'), ['/etc/hosts is no folder.'], 1],
  ['a folder for a file', fileError('EISDIR', '/tmp'), ['/tmp is a folder.'], 1],
  ['rights that are missing', fileError('EACCES', '/srv/x'), ['The rights to /srv/x are missing.'], 1],
  ['a disk that is only read', fileError('EROFS', '/mnt/x'), ['/mnt can only be read.'], 1],
  ['a full disk', Object.assign(new Error('write'), { code: 'ENOSPC' }), ['The disk has no room left.'], 1],
  ['another trouble with a file', fileError('ELOOP', '/x'), ['ELOOP: /x'], 1],
  ['something else', 'odd', ['odd'], 1],
]
for (const [name, error, lines, exitCode] of CASES) t.match(outcomeOf(error), { lines, exitCode }, name)
