import { InvalidArgumentError } from 'commander'

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400 }

/**
 * Reads a length of time, e.g. `15m`.
 * @throws InvalidArgumentError
 */
export function secondsOf(given: string): number {
  const [, count, unit = ''] = /^([1-9][0-9]{0,5})([smhd])$/.exec(given) ?? []
  if (count === undefined) throw new InvalidArgumentError('Give a number and a unit, e.g. 90s, 15m, 1h or 7d.')
  return Number(count) * (SECONDS[unit] ?? 0)
}
