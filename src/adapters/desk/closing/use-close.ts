import { useCallback, useState } from 'preact/hooks'
import type { DeskApi } from '../api/desk-api.js'
import type { CaseRow } from '../cases/case-row.js'
import type { Cases } from '../cases/use-cases.js'
import { type CloseRun, goOn, newRun, without } from './close-run.js'
import { newKey } from './new-key.js'

/** A close from the question to the result. */
export type CloseStep =
  | { readonly kind: 'asked'; readonly rows: readonly CaseRow[] }
  | { readonly kind: 'running'; readonly run: CloseRun }
  /** `unclosable`: how many cases cannot be closed any more, as the service has judged them again. */
  | { readonly kind: 'refused'; readonly run: CloseRun; readonly unclosable: number; readonly next: CloseRun }
  | { readonly kind: 'lost'; readonly run: CloseRun }
  | { readonly kind: 'done'; readonly run: CloseRun }

/** The steps of a close. */
export interface Closing {
  readonly step: CloseStep | null
  ask(rows: readonly CaseRow[]): void
  /** Closes the cases that were asked about. */
  confirm(rows: readonly CaseRow[]): void
  /** Goes on with a run: what was refused goes under new keys, what was lost under the same. */
  resume(run: CloseRun): void
  /** Ends a run with what it has done so far. */
  stop(run: CloseRun): void
  leave(): void
}

/** Runs a close; the page never leaves a case out without saying so. */
export function useClose(api: DeskApi, { judgeAgain, markClosed }: Cases): Closing {
  const [step, setStep] = useState<CloseStep | null>(null)

  const settle = useCallback(
    async (run: CloseRun) => {
      markClosed(run.closed)
      if (run.stopped !== 'refused') {
        setStep({ kind: run.stopped ?? 'done', run })
        return
      }
      const waiting = run.requests.flatMap(({ ids }) => ids)
      const judgements = await judgeAgain(waiting)
      const unclosable = new Set(judgements.filter(({ closable }) => !closable).map(({ id }) => id))
      setStep({ kind: 'refused', run, unclosable: unclosable.size, next: without(run, unclosable, newKey) })
    },
    [judgeAgain, markClosed],
  )
  const resume = useCallback(
    (run: CloseRun) => {
      setStep({ kind: 'running', run })
      void goOn(run, api.close, (now) => {
        setStep({ kind: 'running', run: now })
      })
        .then(settle)
        // The service has not judged again: the same request may be sent again, too.
        .catch(() => {
          setStep({ kind: 'lost', run })
        })
    },
    [api, settle],
  )
  return {
    step,
    resume,
    ask(rows) {
      setStep({ kind: 'asked', rows })
    },
    confirm(rows) {
      resume(
        newRun(
          rows.map(({ id }) => id),
          newKey,
        ),
      )
    },
    stop(run) {
      setStep({ kind: 'done', run })
    },
    leave() {
      setStep(null)
    },
  }
}
