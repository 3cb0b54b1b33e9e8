import { alternate, ratios } from '../alternate.js'
import type { Bench } from '../bench.js'
import type { Delays } from '../delays.js'
import {
  byNobody,
  byStreams,
  byWebhooks,
  closeWhileFollowed,
  type Follow,
  PACES,
  type Pace,
  type Sample,
  STREAMS,
  WEBHOOKS,
} from '../event-load.js'
import { casesText, type Figure, middle, pace } from '../figure.js'
import type { Measured } from '../measured.js'
import { percentile, spreadOf } from '../numbers.js'

const CASES = 50_000
const NAMES = {
  nobody: 'nothing follows',
  prompt: `${String(WEBHOOKS)} webhooks, answered at once`,
  silent: `${String(WEBHOOKS)} webhooks, never answered`,
  streams: `${String(STREAMS)} streams`,
}
type Side = keyof typeof NAMES

/** What webhooks and streams cost a close, and how soon events come. */
export async function webhookFigures(bench: Bench): Promise<Figure[]> {
  const cases = bench.quick ? bench.small : CASES
  const side = (follow: Follow) => (round: number) => closeWhileFollowed(bench, cases, round, follow)
  const samples = await alternate<Side, Sample>(bench.rounds, {
    nobody: side(byNobody),
    prompt: side(byWebhooks('prompt')),
    silent: side(byWebhooks('silent')),
    streams: side(byStreams),
  })
  const sides = Object.keys(NAMES) as Side[]
  const followed = sides.filter((name) => name !== 'nobody')
  const all = [
    ...followed.map((name) => fullFigure(name, samples)),
    ...PACES.flatMap((pace) => sides.map((name) => pacedFigure(name, pace, samples))),
    ...PACES.flatMap((pace) => (['prompt', 'streams'] as const).map((name) => delayFigure(name, pace, samples))),
    memoryFigure(samples),
  ]
  return all.map((figure) => ({ scale: casesText(cases), ...figure }))
}

type Samples = Readonly<Record<Side, readonly Sample[]>>
type Unscaled = Omit<Figure, 'scale'>

/** Closes as fast as the service can. */
function fullFigure(name: Side, samples: Samples): Unscaled {
  const [these, those] = [fullOf(samples[name]), fullOf(samples.nobody)]
  return {
    name: `close, ${NAMES[name]}`,
    unit: '×',
    value: spreadOf(ratios(these, those, ({ perSecond }) => perSecond)),
    of: 'closes/s where nothing follows',
    ...middle(these),
    note: `${pace(these)} of ${pace(those)}`,
  }
}

function fullOf(side: readonly Sample[]): Measured[] {
  return side.map(({ full }) => full)
}

function pacedFigure(name: Side, rate: Pace, samples: Samples): Unscaled {
  const rounds = samples[name].map(({ paced }) => paced[rate].closes)
  return {
    name: `close at ${String(rate)}/s, ${NAMES[name]}`,
    unit: 'ms',
    value: spreadOf(rounds.map(({ latency }) => latency.p99)),
    of: 'p99 of the time until the answer',
    ...middle(rounds),
    note: pace(rounds),
  }
}

function delayFigure(name: Side, rate: Pace, samples: Samples): Unscaled {
  const rounds = samples[name].map(({ paced }) => paced[rate])
  const delays = rounds.flatMap(({ delays }) => delays ?? [])
  const of = (value: (round: Delays) => number) => percentile(delays.map(value), 50)
  const behind = spreadOf(rounds.map(({ behind }) => behind)).median
  return {
    name: `event at ${String(rate)} closes/s, ${NAMES[name]}`,
    unit: 'ms',
    value: spreadOf(delays.map(({ p99 }) => p99)),
    of: 'p99 of the time from the commit',
    latency: { p50: of(({ p50 }) => p50), p99: of(({ p99 }) => p99) },
    note: `at most ${of(({ max }) => max).toFixed(0)} ms; all had come ${behind.toFixed(0)} ms after the last answer`,
  }
}

function memoryFigure({ streams, nobody }: Samples): Unscaled {
  const rates = `at ${PACES.join(' and ')} closes/s`
  const rss = ({ paced }: Sample) => Math.max(...PACES.map((rate) => paced[rate].closes.server.rss))
  return {
    name: `memory of ${NAMES.streams}`,
    unit: 'MB',
    value: spreadOf(streams.map((sample, round) => rss(sample) - rss(nobody[round] ?? sample))),
    of: `resident set beside that where nothing follows, ${rates}`,
  }
}
