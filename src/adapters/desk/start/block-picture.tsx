import { REASON_NAMES } from '../cases/reason-names.js'
import type { RowFilter, Tally } from '../cases/reasons.js'
import type { DeskTexts } from '../i18n/use-texts.js'
import { useTexts } from '../i18n/use-texts.js'
import { addressOf } from '../navigation/view.js'
import { Picture } from './picture.js'
import { percent } from './scale.js'

interface BlockPictureProps {
  readonly tally: Tally
  /** How many open cases are read, and how many there are. */
  readonly seen: number
  readonly total: number
}

/** One bar: the filter of the case list to which it leads, its name, and how many cases it stands for. */
interface Bar {
  readonly show: RowFilter
  readonly name: string
  readonly count: number
}

/** The open cases by the reason that blocks them, and those that can be closed. Each bar leads to its cases. */
export function BlockPicture({ tally, seen, total }: BlockPictureProps) {
  const { text, number } = useTexts()
  const bars = barsOf(tally, text)
  const [closable, first] = bars
  const gist = [
    text('startBlocksGist', { n: seen, closable: closable?.count ?? 0 }),
    first && text('startMostOften', { reason: first.name, count: first.count }),
  ]
  return (
    <Picture
      title={text('startBlocks')}
      drawing={<Bars bars={bars} gist={gist.filter(Boolean).join(' ')} />}
      table={{
        heads: [text('reason'), text('cases')],
        rows: bars.map(({ name, count }) => [name, number(count)]),
      }}
    >
      {seen < total ? text('startCoversOldest', { n: total, seen }) : text('startCoversAll', { n: seen })}{' '}
      {text('startCountsEach')}
    </Picture>
  )
}

/** The cases that can be closed come first, then the reasons, the most frequent first. */
function barsOf(tally: Tally, text: DeskTexts['text']): readonly Bar[] {
  const reasons = [...tally.byReason].sort(([, one], [, other]) => other - one)
  return [
    { show: 'closable', name: text('closable'), count: tally.closable },
    ...reasons.map(([code, count]) => ({ show: code, name: text(REASON_NAMES[code]), count })),
  ]
}

/** The rows share their height, so that the bars find their places as parts of the whole. */
function Bars({ bars, gist }: { readonly bars: readonly Bar[]; readonly gist: string }) {
  const { text, number } = useTexts()
  const most = Math.max(...bars.map(({ count }) => count), 1)
  return (
    <div class="bars">
      <svg role="img" aria-label={gist}>
        {bars.map(({ show, count }, index) => {
          const place = { y: percent(index + 1, bars.length), height: 8, rx: 2, transform: 'translate(0 -12)' }
          return (
            <g key={show} class={show === 'closable' ? 'bar good' : 'bar'}>
              <rect class="track" {...place} width="100%" />
              <rect {...place} width={percent(count, most)} />
            </g>
          )
        })}
      </svg>
      <ul aria-label={text('startBlocks')}>
        {bars.map(({ show, name, count }) => (
          <li key={show}>
            <a href={addressOf({ kind: 'cases', show })}>
              <span class={show === 'closable' ? 'state closable' : undefined}>{name}</span> <b>{number(count)}</b>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
