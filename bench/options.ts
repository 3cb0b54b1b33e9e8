import { parseArgs } from 'node:util'

/** How a run is to be. */
export interface Options {
  /** Only whether everything runs and does what it should. */
  readonly quick: boolean
  readonly rounds: number
  /** How many cases the two files hold. */
  readonly small: number
  readonly large: number
  /** Where a figure is measured: in both files, or only in the small one. */
  readonly scales: readonly number[]
  /** The figures wanted; empty for all. */
  readonly only: readonly string[]
  /** Where the report is written as JSON; null for nowhere. */
  readonly json: string | null
  /** What the service logs: a line for each answer where nothing else is said, as it does by itself. */
  readonly logLevel: string
  /** The directory in which the service leaves its CPU profiles; null for none. */
  readonly profile: string | null
}

/** What the command takes. */
export const USAGE = `npm run bench -- [options]
  --quick         small counts: only checks that everything runs and does what it should
  --rounds N      how often each side is measured (default 5)
  --large         1,000,000 cases in the large file instead of 400,000
  --only NAME     one figure; may be given several times
  --json FILE     writes the report as JSON too
  --log-level L   what the service logs (default info, a line for each answer)
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
