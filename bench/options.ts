import { parseArgs } from 'node:util'

/** The options of a run. */
export interface Options {
  /** Whether to check only that everything runs with the right results. */
  readonly quick: boolean
  readonly rounds: number
  /** How many cases the two files hold. */
  readonly small: number
  readonly large: number
  /** The sizes of the files to measure on: both, or only the small one. */
  readonly scales: readonly number[]
  /** The figures to measure; empty for all. */
  readonly only: readonly string[]
  /** The file that gets the report as JSON; null for none. */
  readonly json: string | null
  /** The log level of the service; by default its own, with a line for each answer. */
  readonly logLevel: string
  /** The directory in which the service leaves its CPU profiles; null for none. */
  readonly profile: string | null
}

/** The help of the command. */
export const USAGE = `npm run bench -- [options]
  --quick         small counts: only checks that everything runs with the right results
  --rounds N      how often each side is measured (default 5)
  --large         1,000,000 cases in the large file instead of 400,000
  --only NAME     one figure; may be given several times
  --json FILE     writes the report as JSON too
  --log-level L   the log level of the service (default info, a line for each answer)
  --profile DIR   the service leaves CPU profiles there`

/** @throws TypeError for options that it does not know */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      rounds: { type: 'string' },
      large: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      json: { type: 'string' },
      'log-level': { type: 'string', default: 'info' },
      profile: { type: 'string' },
    },
  })
  const rounds = Number(values.rounds ?? (values.quick ? 1 : 5))
  if (!Number.isSafeInteger(rounds) || rounds < 1) throw new TypeError(`No number of rounds: ${String(values.rounds)}`)
  const small = 10_000
  const large = values.quick ? 20_000 : values.large ? 1_000_000 : 400_000
  return {
    quick: values.quick,
    rounds,
    small,
    large,
    scales: values.quick ? [small] : [small, large],
    only: values.only,
    json: values.json ?? null,
    logLevel: values['log-level'],
    profile: values.profile ?? null,
  }
}
