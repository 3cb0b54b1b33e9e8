import { useEffect, useMemo, useState } from 'preact/hooks'
import type { DeskApi } from '../api/desk-api.js'
import { waitFor } from '../api/wait-for.js'
import { follow, type LiveState } from './follow.js'
import type { ShownEntry } from './journal-entry.js'

/** The changes that are made while the page is open. */
export interface Live {
  readonly state: LiveState
  /** Is told each entry of the journal from now on; returns the end of that. */
  hear(listener: (entry: ShownEntry) => void): () => void
}

/** Follows the journal as long as the person is signed in. */
export function useLive(api: DeskApi): Live {
  const [state, setState] = useState<LiveState>('starting')
  const listeners = useMemo(() => new Set<(entry: ShownEntry) => void>(), [])
  useEffect(() => {
    const ending = new AbortController()
    void follow({
      newest: async () => String((await api.entries(0, 1)).highest),
      open: api.openJournal,
      tell: (entry) => {
        for (const listener of listeners) listener(entry)
      },
      state: setState,
      wait: waitFor,
      signal: ending.signal,
    })
    return () => {
      ending.abort()
    }
  }, [api, listeners])
  return useMemo(
    () => ({
      state,
      hear(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    }),
    [state, listeners],
  )
}
