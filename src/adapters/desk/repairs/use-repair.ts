import { useRef, useState } from 'preact/hooks'
import type { DeskApi } from '../api/desk-api.js'
import { Refused } from '../api/refused.js'
import { newKey } from '../closing/new-key.js'
import { type KeyedRequest, keyed, type RepairRequest } from './repair.js'

/** How far a change is. A stale one was refused, since another person was quicker. */
export type RepairStep =
  | { readonly kind: 'open' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'stale' }
  | { readonly kind: 'lost' }

interface RepairNeeds {
  readonly api: DeskApi
  /** Reads anew the activity or the case that the change is about. */
  readonly readAgain: () => Promise<void>
  /** Is called once the change is made; `made` is the case that came with it. */
  readonly done: (made: string | null) => Promise<void>
}

const STALE = '409-100'

/** Sends a change until it is made, refused or given up. What is lost is sent again under the same key. */
export function useRepair({ api, readAgain, done }: RepairNeeds) {
  const [step, setStep] = useState<RepairStep>({ kind: 'open' })
  const last = useRef<KeyedRequest | null>(null)

  const send = async (request: RepairRequest) => {
    last.current = keyed(request, last.current, newKey)
    setStep({ kind: 'sending' })
    try {
      const made = await api.repair(last.current)
      await done(made)
    } catch (error) {
      if (!(error instanceof Refused)) {
        setStep({ kind: 'lost' })
      } else if (error.code === STALE) {
        await readAgain().catch(() => undefined)
        setStep({ kind: 'stale' })
      } else {
        setStep({ kind: 'refused', reason: error.message })
      }
    }
  }
  return { step, send }
}
