import { alternate, ratios } from '../alternate.js'
import type { Bench } from '../bench.js'
import { closeOnService } from '../close-load.js'
import { casesText, type Figure, middle, pace } from '../figure.js'
import type { Measured } from '../measured.js'
import { spreadOf } from '../numbers.js'
import { keepKeys } from '../world/kept-keys.js'

const MANY = 1_000_000

/** The cost of an idempotency key for a close, with few keys that are kept and with a million. */
export async function idempotencyFigures(bench: Bench): Promise<Figure[]> {
  const cases = bench.large
  const many = bench.quick ? 1_000 : MANY
  const prepare = (file: string): void => {
    keepKeys(file, many)
  }
  const { plain, keyed, crowded } = await alternate(bench.rounds, {
    plain: (round) => closeOnService(bench, cases, 'random', round),
    keyed: (round) => closeOnService(bench, cases, 'random', round, { isKeyed: true }),
    crowded: (round) => closeOnService(bench, cases, 'random', round, { isKeyed: true, prepare }),
  })
  const cost = ({ processorEach }: Measured): number => processorEach
  const figure = (name: string, of: string, [one, other]: readonly [Measured[], Measured[]]): Figure => ({
    ...{ name, of, scale: casesText(cases), unit: '×', target: { atMost: 1.05 } },
    value: spreadOf(ratios(one, other, cost)),
    ...middle(one),
    note: `${pace(one)}, ${pace(other)}`,
  })
  return [
    figure('close with an idempotency key', 'processor time of a close without', [keyed, plain]),
    figure(`the same beside ${casesText(many)} keys`, 'processor time beside few keys', [crowded, keyed]),
  ]
}
