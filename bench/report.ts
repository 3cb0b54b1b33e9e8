import { type Figure, reached, type Target } from './figure.js'
import type { Spread } from './numbers.js'

const HEAD = [
  'figure',
  'cases',
  'median',
  'min–max',
  'target',
  '',
  'of',
  'p50 / p99 ms',
  'loop p50 / p99 / max ms',
  'note',
]

/** The figures as a Markdown table. */
export function markdown(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    figure.scale,
    `${number(figure.value.median)} ${figure.unit}`,
    spread(figure.value),
    figure.target ? targetText(figure.target) : '',
    figure.target ? (reached(figure.target, figure.value) ? 'reached' : '**missed**') : '',
    figure.of,
    figure.latency ? `${number(figure.latency.p50)} / ${number(figure.latency.p99)}` : '',
    figure.loopDelay ? [figure.loopDelay.p50, figure.loopDelay.p99, figure.loopDelay.max].map(number).join(' / ') : '',
    figure.note ?? '',
  ])
  return [HEAD, HEAD.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** The figures and the machine, as JSON. */
export function json(measuredOn: string, rounds: number, figures: readonly Figure[]): string {
  const lines = figures.map((figure) =>
    figure.target ? { ...figure, reached: reached(figure.target, figure.value) } : figure,
  )
  return `${JSON.stringify({ measuredOn, rounds, figures: lines }, null, 2)}\n`
}

function spread({ min, max }: Spread): string {
  return `${number(min)}–${number(max)}`
}

function targetText(target: Target): string {
  return 'atLeast' in target ? `≥ ${String(target.atLeast)}` : `≤ ${String(target.atMost)}`
}

/** A number with three significant digits. */
function number(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}
