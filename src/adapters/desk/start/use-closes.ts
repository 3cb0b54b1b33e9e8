import { useCallback, useRef, useState } from 'preact/hooks'
import type { DeskApi } from '../api/desk-api.js'
import { firstHour } from './hours.js'
import { type Closes, readCloses } from './read-closes.js'

/** The closes of the last hours, as far as they are read. */
export interface RecentCloses {
  /** Null until the first part is read. */
  readonly closes: Closes | null
  readonly isLoading: boolean
  readonly failure: unknown
  /** When they were asked for, in milliseconds since 1970; null before. */
  readonly askedAt: number | null
  /** Reads them anew. What was read before is shown until then. */
  readonly read: (now: number) => void
}

const NOTHING_READ = { closes: null, isLoading: false, failure: null, askedAt: null }

/** Keeps the closes of the last hours. */
export function useCloses(api: DeskApi): RecentCloses {
  const [state, setState] = useState<Omit<RecentCloses, 'read'>>(NOTHING_READ)
  const current = useRef(0)

  const read = useCallback(
    (now: number) => {
      current.current += 1
      const mine = current.current
      const set = (change: Partial<RecentCloses>) => {
        if (mine === current.current) setState((before) => ({ ...before, ...change }))
      }
      set({ isLoading: true, failure: null })
      readCloses({ api, since: firstHour(now), tell: (closes) => set({ closes, askedAt: now }) }).then(
        () => set({ isLoading: false }),
        (failure: unknown) => set({ isLoading: false, failure }),
      )
    },
    [api],
  )
  return { ...state, read }
}
