import { useEffect, useRef, useState } from 'preact/hooks'
import { type DeskApi, MOST_SHOWN } from '../api/desk-api.js'
import { inLists } from '../closing/requests.js'
import { activityOf, type CaseRow, type Judgement, type ShownActivity } from './case-row.js'

/** Activities by their ids. */
export type Activities = ReadonlyMap<string, ShownActivity>

/** The service shows nothing of an activity in a department out of reach. */
const OUT_OF_REACH = '403-911'

/**
 * Reads the activities that block the rows on the screen, so that the page can say who holds them.
 * They are read anew with each judgement on their case.
 * @param round grows with each search: then all are forgotten
 */
export function useActivities(api: DeskApi, rows: readonly CaseRow[], round: number): Activities {
  const [known, setKnown] = useState<Activities>(new Map())
  const asked = useRef(new Map<string, Judgement | null>())

  useEffect(() => {
    asked.current = new Map()
    setKnown(new Map())
  }, [api, round])

  useEffect(() => {
    const fresh = new Set<string>()
    for (const { judgement } of rows) {
      for (const id of activitiesIn(judgement)) {
        if (asked.current.get(id) !== judgement) fresh.add(id)
        asked.current.set(id, judgement)
      }
    }
    for (const few of inLists([...fresh], MOST_SHOWN)) {
      // Without them the page still says what blocks, only not who could free it.
      api.activities(few).then(
        (found) => setKnown((before) => new Map([...before, ...found.map((one) => [one.id, one] as const)])),
        () => undefined,
      )
    }
  })
  return known
}

/** The activities of a judgement that the service may show. */
function activitiesIn(judgement: Judgement | null): readonly string[] {
  const violations = judgement?.violation ?? []
  const hidden = new Set(violations.filter(({ code }) => code === OUT_OF_REACH).map(activityOf))
  return violations.flatMap((one) => activityOf(one) ?? []).filter((id) => !hidden.has(id))
}
