import { useCallback, useEffect, useMemo } from 'preact/hooks'
import type { DeskApi } from '../api/desk-api.js'
import { failureText } from '../api/failure-text.js'
import { tallyOf } from '../cases/reasons.js'
import type { OpenCases } from '../cases/use-open-cases.js'
import { useTexts } from '../i18n/use-texts.js'
import { OPEN_CASES } from '../search/load-cases.js'
import { BlockPicture } from './block-picture.js'
import { HourPicture } from './hour-picture.js'
import { oldestBlocked } from './oldest-blocked.js'
import { OldestTable } from './oldest-table.js'
import { StartHead } from './start-head.js'
import { type RecentCloses, useCloses } from './use-closes.js'

/** The most open cases that the view reads: 38 pages. The case list reads all. */
const MOST_CASES = 2_850
const MOST_OLDEST = 8

interface StartViewProps {
  readonly api: DeskApi
  /** The open cases, which the case list shows, too. */
  readonly open: OpenCases
  readonly user: string | null
  readonly clock: () => number
  /** Whether the view is on the screen: what it has read stays while another is. */
  readonly isShown: boolean
}

/** The view of the state of the work: what blocks the open cases, how many were closed, what waits for longest. */
export function StartView({ api, open, user, clock, isShown }: StartViewProps) {
  const closes = useCloses(api)
  const { search, begunAt } = open
  const { read } = closes

  const refresh = useCallback(() => {
    void search(OPEN_CASES, MOST_CASES)
    read(clock())
  }, [search, read, clock])
  useEffect(() => {
    if (!isShown) return
    if (begunAt === null) void search(OPEN_CASES, MOST_CASES)
    read(clock())
    // Only the arrival counts: a refresh is the choice of the person.
  }, [isShown, search, read])

  return isShown ? <StartPage {...{ api, open, user, closes, refresh }} /> : null
}

interface StartPageProps extends Pick<StartViewProps, 'api' | 'open' | 'user'> {
  readonly closes: RecentCloses
  readonly refresh: () => void
}

function StartPage({ api, open, user, closes, refresh }: StartPageProps) {
  const { text } = useTexts()
  const { list, round, begunAt } = open
  const tally = useMemo(() => tallyOf(list.rows), [list.rows])
  const oldest = useMemo(() => oldestBlocked(list.rows, MOST_OLDEST), [list.rows])
  const seen = list.rows.length - tally.closed
  return (
    <main id="main" class="view start" tabIndex={-1}>
      <StartHead {...{ open, closes, refresh }} most={MOST_CASES} />
      <Problem of={list.failure} named="loadFailed" />
      <Problem of={closes.failure} named="startClosesFailed" />
      <div class="pictures">
        {seen > 0 && <BlockPicture tally={tally} seen={seen} total={(list.total ?? 0) - tally.closed} />}
        {closes.closes && closes.askedAt !== null && <HourPicture closes={closes.closes} now={closes.askedAt} />}
      </div>
      {seen === 0 && !list.isLoading && !list.failure && begunAt !== null && <p>{text('startNothingOpen')}</p>}
      {oldest.length > 0 && begunAt !== null && <OldestTable {...{ api, user, round }} rows={oldest} now={begunAt} />}
    </main>
  )
}

/** Tells why a part of the figures is missing. */
function Problem({ of, named }: { readonly of: unknown; readonly named: 'loadFailed' | 'startClosesFailed' }) {
  const texts = useTexts()
  if (of === null) return null
  return (
    <p role="alert" class="problem">
      {texts.text(named, { reason: failureText(of, texts) })}
    </p>
  )
}
