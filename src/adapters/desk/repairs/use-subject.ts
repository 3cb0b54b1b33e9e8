import { useCallback, useEffect, useState } from 'preact/hooks'
import type { DeskApi } from '../api/desk-api.js'
import type { Subject } from './draft.js'
import type { Repair } from './repair.js'

/** Keeps the newest state of the things that a change is about. */
export function useSubject(api: DeskApi, { kind, caseId, activity }: Repair) {
  const [subject, setSubject] = useState<Subject>({ activity, written: null })
  const read = useCallback(async () => {
    if (kind === 'solve') {
      const written = await api.details(caseId)
      setSubject((before) => ({ ...before, written }))
    } else if (activity) {
      const [now = activity] = await api.activities([activity.id])
      setSubject((before) => ({ ...before, activity: now }))
    }
  }, [api, kind, caseId, activity])

  useEffect(() => {
    // Without it the dialog cannot send anything, and says why.
    if (kind === 'solve') read().catch(() => undefined)
  }, [kind, read])
  return { subject, read }
}
