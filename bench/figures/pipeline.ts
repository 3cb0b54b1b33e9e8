import { alternate, ratios } from '../alternate.js'
import type { Bench } from '../bench.js'
import { closeOnNothing } from '../close-load.js'
import { type Figure, middle, pace } from '../figure.js'
import { spreadOf } from '../numbers.js'

/** Everything but the store: the whole service on a store that does nothing. */
export async function pipelineFigures(bench: Bench): Promise<Figure[]> {
  const { bare, service } = await alternate(bench.rounds, {
    bare: () => closeOnNothing(bench, 'bare'),
    service: () => closeOnNothing(bench, 'storeless'),
  })
  return [
    {
      name: 'everything but the store',
      scale: '–',
      unit: '×',
      value: spreadOf(ratios(service, bare, ({ perSecond }) => perSecond)),
      of: 'requests/s of bare Fastify answering 204',
      target: { atLeast: 0.6 },
      ...middle(service),
      note: `${pace(service)} of ${pace(bare)}`,
    },
  ]
}
