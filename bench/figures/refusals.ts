import { alternate, ratios } from '../alternate.js'
import type { Bench } from '../bench.js'
import { closeOnNothing, closePaths, plenty, unknownCase, warmLoad } from '../close-load.js'
import { casesText, type Figure, middle, pace } from '../figure.js'
import { expectAnswer, httpConnection } from '../http.js'
import type { Measured } from '../measured.js'
import { spreadOf } from '../numbers.js'
import { requireClosed } from '../verify.js'
import { pickIds } from '../world/case-ids.js'

interface Refusals {
  readonly code: string
  readonly as: 'caller' | 'bystander' | 'reader'
  readonly paths: (cases: number, count: number) => string[]
}

/** Open cases, each named several times: the requests do not close them. */
const openCases = (cases: number, count: number): string[] => {
  const ids = pickIds(cases, 1_000, 'random', 0)
  return closePaths(Array.from({ length: count }, (_, nth) => ids[nth % ids.length] ?? 0))
}
const malformed = (_: number, count: number) => Array.from({ length: count }, (_, nth) => `/case/0${String(nth)}/close`)
const unknown = (_: number, count: number) => Array.from({ length: count }, unknownCase)

const REFUSALS: readonly Refusals[] = [
  { code: '400-108', as: 'caller', paths: malformed },
  { code: '403-197', as: 'reader', paths: openCases },
  { code: '403-178', as: 'bystander', paths: openCases },
  { code: '404-100', as: 'caller', paths: unknown },
]

/** Requests that are refused before anything is written. */
export async function refusalFigures(bench: Bench): Promise<Figure[]> {
  const sides = REFUSALS.map((refusals) => [refusals.code, () => refused(bench, refusals)] as const)
  const { bare = [], ...samples } = await alternate<string, Measured>(bench.rounds, {
    bare: () => closeOnNothing(bench, 'bare'),
    ...Object.fromEntries(sides),
  })
  return Object.entries(samples).map(([code, service]) => ({
    name: `refusal ${code}`,
    scale: casesText(bench.small),
    unit: '×',
    value: spreadOf(ratios(service, bare, ({ perSecond }) => perSecond)),
    of: 'requests/s of bare Fastify answering 204',
    target: { atLeast: 0.35 },
    ...middle(service),
    note: `${pace(service)} of ${pace(bare)}`,
  }))
}

async function refused(bench: Bench, { code, as, paths: pathsIn }: Refusals): Promise<Measured> {
  const { warm, measured } = plenty(bench)
  const paths = pathsIn(bench.small, warm + measured)
  const request = { method: 'PATCH', headers: bench.as[as], status: Number(code.slice(0, 3)) } as const
  return bench.worlds.onCopy(bench.small, async (file) => {
    const answered = await bench.withChild('service', [`sqlite:${file}`], async (service) => {
      const connection = httpConnection()
      const url = service.url + (paths[0] ?? '')
      const { body } = await expectAnswer(connection, request.status, request.method, url, request.headers)
      connection.end()
      if (!body.includes(`"code":"${code}"`)) throw new Error(`Expected ${code}: ${body}`)
      return warmLoad(service, warm, { ...request, paths })
    })
    requireClosed(file, 0)
    return answered
  })
}
