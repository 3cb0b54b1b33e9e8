import { useEffect, useRef, useState } from 'preact/hooks'
import type { DeskApi } from '../api/desk-api.js'
import { type History, NO_HISTORY, readBack, readForward } from './history.js'

/**
 * Keeps what was done to a case.
 * @param created when the case was created; null as long as it is not read
 * @param version reads what has come since, once it is another one
 */
export function useHistory(api: DeskApi, id: string, created: string | null, version: unknown) {
  const [history, setHistory] = useState<History>(NO_HISTORY)
  const [hasFailed, setFailed] = useState(false)
  const newest = useRef(NO_HISTORY)
  // One look comes after the other: each begins where the one before has ended.
  const looking = useRef<Promise<void>>(Promise.resolve())

  const look = (read: typeof readBack) => {
    if (created === null) return
    looking.current = looking.current.then(async () => {
      try {
        newest.current = await read(newest.current, id, created, api.entries)
        setHistory(newest.current)
        setFailed(false)
      } catch {
        setFailed(true)
      }
    })
  }
  useEffect(() => {
    look(readForward)
  }, [api, id, created, version])
  return { history, hasFailed, more: () => look(newest.current.range ? readBack : readForward) }
}
