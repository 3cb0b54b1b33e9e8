import { useEffect } from 'preact/hooks'
import type { DeskApi } from '../api/desk-api.js'
import { ListStatus } from '../cases/list-status.js'
import { useActivities } from '../cases/use-activities.js'
import { useCases } from '../cases/use-cases.js'
import { useTexts } from '../i18n/use-texts.js'
import { useRepairs } from '../repairs/use-repairs.js'
import { CaseState } from '../table/case-state.js'

interface CaseViewProps {
  readonly api: DeskApi
  readonly user: string | null
  readonly id: string
}

/** The view of one case. */
export function CaseView({ api, user, id }: CaseViewProps) {
  const { text } = useTexts()
  const { list, search, round, readAgain } = useCases(api)
  const activities = useActivities(api, list.rows, round)
  const { begin, dialog } = useRepairs({
    api,
    user,
    rows: list.rows,
    activities: [...activities.values()],
    changed: readAgain,
  })
  useEffect(() => {
    void search({ kind: 'ids', ids: [id] })
  }, [search, id])
  const [row] = list.rows
  return (
    <main class="view" tabIndex={-1}>
      {dialog}
      <h1 tabIndex={-1} data-case={id}>
        {text('caseNamed', { id })}
      </h1>
      {list.failure && <ListStatus list={list} tryAgain={() => void search({ kind: 'ids', ids: [id] })} />}
      <p>{row?.shown?.subject}</p>
      {row && <CaseState {...{ row, activities, user, begin }} />}
    </main>
  )
}
