import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { DeskApi } from '../api/desk-api.js'
import { CloseCases } from '../closing/close-cases.js'
import { useTexts } from '../i18n/use-texts.js'
import { LiveStatus } from '../live/live-status.js'
import type { Live } from '../live/use-live.js'
import { useLiveCases } from '../live/use-live-cases.js'
import { addressOf } from '../navigation/view.js'
import { NO_NAMES, withNamesOf } from '../search/known-names.js'
import { OPEN_CASES, type Search } from '../search/load-cases.js'
import { SearchPanel } from '../search/search-panel.js'
import { CaseTable } from '../table/case-table.js'
import { ReasonFilter } from '../table/reason-filter.js'
import { SelectionBar } from '../table/selection-bar.js'
import { ListStatus } from './list-status.js'
import { filtered, isClosable, type RowFilter, tallyOf } from './reasons.js'
import { useCases } from './use-cases.js'
import type { OpenCases } from './use-open-cases.js'

interface CasesViewProps {
  readonly api: DeskApi
  /** The open cases, of which the overview tells, too. */
  readonly open: OpenCases
  readonly user: string | null
  /** The filter that the address names; null where it names none. */
  readonly show: RowFilter | null
  readonly live: Live
  /** Whether the view is on the screen: it stays when another is, so that a person finds it as it was left. */
  readonly isShown: boolean
}

/** The view of many cases: find them, see what blocks them, close all that can be closed. */
export function CasesView({ api, open, user, live, show, isShown }: CasesViewProps) {
  const { text } = useTexts()
  const own = useCases(api)
  const [asked, setAsked] = useState<Search>(OPEN_CASES)
  const [wanted, setFilter] = useState<RowFilter>('all')
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [onScreen, setOnScreen] = useState<readonly string[]>([])
  const cases = asked === OPEN_CASES ? open : own
  const { list } = cases
  // Both lists stay true to the service: the overview shows the open cases, too.
  useLiveCases({ live, cases: open, user, isShown: isShown && cases === open })
  useLiveCases({ live, cases: own, user, isShown: isShown && cases === own })

  const search = useCallback(
    (wanted: Search) => {
      setAsked(wanted)
      setFilter('all')
      setSelected(new Set())
      void (wanted === OPEN_CASES ? open : own).search(wanted)
    },
    [open.search, own.search],
  )
  // At the start, and again where the calls change: the texts of the service are to be in a language just chosen.
  useEffect(() => {
    if (!isShown || asked !== OPEN_CASES) return
    // The overview may have begun to read them, up to a bound.
    void (open.begunAt === null ? open.search(OPEN_CASES) : open.readOn())
  }, [isShown, asked, open.search, open.readOn])
  useEffect(() => {
    if (asked !== OPEN_CASES) void own.search(asked)
  }, [own.search])

  useEffect(() => {
    if (show === null) return
    setAsked(OPEN_CASES)
    setFilter(show)
  }, [show])
  const choose = (filter: RowFilter) => {
    setFilter(filter)
    // From now on the person chooses, not the address.
    if (show !== null) history.replaceState(null, '', addressOf({ kind: 'cases' }))
  }

  const known = useRef(NO_NAMES)
  known.current = useMemo(() => withNamesOf(list.rows, known.current), [list.rows])
  const tally = useMemo(() => tallyOf(list.rows), [list.rows])
  // A filter through which nothing comes any more, since its cases are closed, shows all.
  const filter = useMemo(() => (filtered(list.rows, wanted).length > 0 ? wanted : 'all'), [list.rows, wanted])
  const rows = useMemo(() => filtered(list.rows, filter), [list.rows, filter])
  // What is selected and hidden by a filter stays selected, and counts: the buttons name the number.
  const chosen = useMemo(
    () => (selected.size === 0 ? rows : list.rows.filter(({ id }) => selected.has(id))),
    [selected, rows, list.rows],
  )
  const closable = useMemo(() => chosen.filter(isClosable), [chosen])

  return (
    <main id={isShown ? 'main' : undefined} class="view" tabIndex={-1} hidden={!isShown}>
      <h1 class="unseen" tabIndex={-1}>
        {text('cases')}
      </h1>
      <SearchPanel user={user} known={known.current} search={search} />
      <ListStatus list={list} tryAgain={() => search(asked)} />
      <LiveStatus state={live.state} />
      {list.rows.length > 0 && (
        <>
          <ReasonFilter tally={tally} total={list.rows.length} filter={filter} choose={choose} />
          <SelectionBar
            rows={rows}
            total={list.rows.length}
            isWhole={!list.isLoading && list.failure === null}
            onScreen={onScreen}
            selected={selected}
            select={setSelected}
          >
            <CloseCases
              api={api}
              cases={cases}
              closable={closable}
              leave={chosen.length - closable.length}
              isSelection={selected.size > 0}
              closed={() => setSelected(new Set())}
            />
          </SelectionBar>
          <CaseTable
            rows={rows}
            {...{ api, user, selected }}
            round={cases.round}
            select={setSelected}
            changed={cases.readAgain}
            showsOnScreen={setOnScreen}
          />
        </>
      )}
    </main>
  )
}
