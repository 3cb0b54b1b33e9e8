import { useTexts } from '../i18n/use-texts.js'
import { closesByHour, firstHour, HOURS, type Hour } from './hours.js'
import { Picture } from './picture.js'
import type { Closes } from './read-closes.js'
import { percent, type Scale, scaleFor } from './scale.js'
import { useTimes } from './use-times.js'

interface HourPictureProps {
  readonly closes: Closes
  /** When they were read, in milliseconds since 1970. */
  readonly now: number
}

/** How many cases were closed in each of the last 24 hours. */
export function HourPicture({ closes, now }: HourPictureProps) {
  const { text, number } = useTexts()
  const times = useTimes()
  const hours = closesByHour(now, closes.at, closes.since)
  const since = Math.max(firstHour(now), closes.since ?? now)
  const n = hours.reduce((sum, hour) => sum + hour.closes, 0)
  const peak = hours.reduce((best, hour) => (hour.closes > best.closes ? hour : best))
  const parts = [
    text('startClosesGist', { n, since: times.dayAndTime(since) }),
    n > 0 && text('startPeak', { n: peak.closes, hour: times.dayAndHour(peak.from) }),
  ]
  const gist = parts.filter(Boolean).join(' ')
  return (
    <Picture
      title={text('startCloses')}
      drawing={<Columns hours={hours} gist={gist} />}
      table={{
        heads: [text('startHourFrom'), text('cases')],
        rows: hours.map((hour) => [times.dayAndHour(hour.from), written(hour)]).reverse() as [string, string][],
      }}
    >
      {gist} {since > firstHour(now) && text('startCoversJournal', { n: closes.passed })}
    </Picture>
  )

  function written({ known, closes: count }: Hour): string {
    if (known === 'none') return text('startNotRead')
    return known === 'some' ? text('startAtLeast', { n: count }) : number(count)
  }
}

function Columns({ hours, gist }: { readonly hours: readonly Hour[]; readonly gist: string }) {
  const times = useTimes()
  const scale = scaleFor(Math.max(...hours.map(({ closes }) => closes)))
  return (
    <svg class="columns" role="img" aria-label={gist}>
      {/* The hours that are not read. */}
      <pattern id="unread" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line y2="6" />
      </pattern>
      <svg role="none" y="10" height="160">
        <Lines scale={scale} />
        {hours.map((hour, index) => (
          <Column key={hour.from} {...{ hour, index, scale }} />
        ))}
      </svg>
      {hours.map(({ from }, index) => {
        const ofDay = new Date(from).getHours()
        return (
          ofDay % 6 === 0 && (
            <text key={from} x={percent(index + 0.5, HOURS)} y="188" text-anchor="middle">
              {ofDay === 0 ? times.weekday(from) : times.hour(from)}
            </text>
          )
        )
      })}
    </svg>
  )
}

function Lines({ scale: { top, steps } }: { readonly scale: Scale }) {
  const { number } = useTexts()
  return (
    <g class="lines">
      <line x2="100%" y1="100%" y2="100%" />
      {steps.map((step) => (
        <g key={step}>
          <line x2="100%" y1={percent(top - step, top)} y2={percent(top - step, top)} />
          <text x="-6" y={percent(top - step, top)} dy="4" text-anchor="end">
            {number(step)}
          </text>
        </g>
      ))}
    </g>
  )
}

interface ColumnProps {
  readonly hour: Hour
  readonly index: number
  readonly scale: Scale
}

/** One hour; an hour that is not read is a pale field, which no figure can be taken for. */
function Column({ hour: { from, closes, known }, index, scale: { top } }: ColumnProps) {
  const { text, number } = useTexts()
  const times = useTimes()
  const place = { x: percent(index + 0.12, HOURS), width: percent(0.76, HOURS) }
  return (
    <g class="column">
      <title>{`${times.dayAndHour(from)}: ${known === 'none' ? text('startNotRead') : number(closes)}`}</title>
      <rect class="reach" x={percent(index, HOURS)} width={percent(1, HOURS)} height="100%" />
      {known === 'none' ? (
        <rect fill="url(#unread)" x={percent(index, HOURS)} width={percent(1, HOURS)} height="100%" />
      ) : (
        <rect class={known} {...place} y={percent(top - closes, top)} height={percent(closes, top)} />
      )}
    </g>
  )
}
