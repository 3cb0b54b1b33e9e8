import { useEffect, useRef, useState } from 'preact/hooks'
import { type DeskApi, MOST_SHOWN } from '../api/desk-api.js'
import { inLists } from '../closing/requests.js'
import { activityOf, type CaseRow, type ShownActivity } from './case-row.js'

/** Activities by their ids. */
export type Activities = ReadonlyMap<string, ShownActivity>

/** The service shows nothing of an activity in a department out of reach. */
const OUT_OF_REACH = '403-911'

/**
 * Reads the activities that block the rows on the screen, so that the page can say who holds them.
 * @param round grows with each search: then they are read anew
 */
export function useActivities(api: DeskApi, rows: readonly CaseRow[], round: number): Activities {
  const [known, setKnown] = useState<Activities>(new Map())
  const asked = useRef(new Set<string>())

  useEffect(() => {
    asked.current = new Set()
    setKnown(new Map())
  }, [api, round])

  useEffect(() => {
    const violations = rows.flatMap(({ judgement }) => judgement?.violation ?? [])
    const hidden = new Set(violations.filter(({ code }) => code === OUT_OF_REACH).map(activityOf))
    const wanted = violations.flatMap((one) => activityOf(one) ?? []).filter((id) => !hidden.has(id))
    const fresh = [...new Set(wanted)].filter((id) => !asked.current.has(id))
    for (const id of fresh) asked.current.add(id)
    for (const few of inLists(fresh, MOST_SHOWN)) {
      // Without them the page still says what blocks, only not who could free it.
      api.activities(few).then(
        (found) => setKnown((before) => new Map([...before, ...found.map((one) => [one.id, one] as const)])),
        () => undefined,
      )
    }
  })
  return known
}
