import { alternate, ratios } from '../alternate.js'
import type { Bench } from '../bench.js'
import { casesText, type Figure, middle, pace } from '../figure.js'
import { httpConnection } from '../http.js'
import { load } from '../load.js'
import type { Measured } from '../measured.js'
import { spreadOf } from '../numbers.js'
import { pickIds } from '../world/case-ids.js'

const CASES = 75

/** Reads of as many cases as one request takes, in both formats, at both scales; none if there is no such route. */
export async function readFigures(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const cases of bench.scales) {
    for (const format of ['json', 'xml']) figures.push(...(await figuresAt(bench, cases, format)))
  }
  return figures
}

function figuresAt(bench: Bench, cases: number, format: string): Promise<Figure[]> {
  const paths = readPaths(bench, cases)
  const request = {
    method: 'GET',
    headers: { ...bench.as.reader, accept: `application/${format}` },
    status: 200,
  } as const
  return bench.worlds.onCopy(cases, (file) =>
    bench.withChild('service', [`sqlite:${file}`], async (service) => {
      const connection = httpConnection()
      const answer = await connection.send('GET', service.url + (paths[0] ?? ''), request.headers)
      connection.end()
      if (answer.status === 405 || answer.status === 404) return []
      const measured = await bench.withChild('bare', [], async (bare) => {
        await bare.ask('answerWith', { contentType: answer.contentType, body: answer.body })
        const side = (server: typeof bare) => async (): Promise<Measured> => load(server, { ...request, paths })
        await alternate(1, { bare: side(bare), service: side(service) })
        return alternate(bench.rounds, { bare: side(bare), service: side(service) })
      })
      return [figureOf(cases, format, answer.body.length, measured)]
    }),
  )
}

function figureOf(
  cases: number,
  format: string,
  bytes: number,
  { bare, service }: Record<'bare' | 'service', Measured[]>,
): Figure {
  return {
    name: `read of ${String(CASES)} cases as ${format.toUpperCase()}`,
    scale: casesText(cases),
    unit: '×',
    value: spreadOf(ratios(service, bare, ({ perSecond }) => perSecond)),
    of: `requests/s of bare Fastify answering the same ${(bytes / 1_024).toFixed(1)} KiB, ready made`,
    ...middle(service),
    note: `${pace(service)} of ${pace(bare)}`,
  }
}

/** The cases of each request, spread over the file. */
function readPaths({ quick }: Bench, cases: number): string[] {
  const ids = (round: number) => pickIds(cases, CASES, 'random', round).join(',')
  return Array.from({ length: quick ? 64 : 2_000 }, (_, round) => `/case/${ids(round)}`)
}
