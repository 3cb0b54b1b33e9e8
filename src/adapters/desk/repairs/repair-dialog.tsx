import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { DeskApi } from '../api/desk-api.js'
import { useTexts } from '../i18n/use-texts.js'
import { useNews } from '../ui/news.js'
import { ActivityLine } from './activity-line.js'
import { requestOf, type Subject } from './draft.js'
import { offersOn } from './offers.js'
import type { Repair } from './repair.js'
import { RepairActions } from './repair-actions.js'
import { RepairFields } from './repair-fields.js'
import { RepairProblem } from './repair-problem.js'
import { REPAIR_TEXTS } from './repair-texts.js'
import type { NamedTarget } from './targets.js'
import { useRepair } from './use-repair.js'
import { useSubject } from './use-subject.js'

interface RepairDialogProps {
  readonly api: DeskApi
  readonly user: string | null
  readonly repair: Repair
  readonly targets: readonly NamedTarget[]
  /** Reads a case anew that has changed, and settles once it is shown. */
  readonly changed: (ids: readonly string[]) => Promise<void>
  readonly end: () => void
}

/** One change, from what it does to the answer of the service. A refusal is told beside the button. */
export function RepairDialog({ api, user, repair, targets, changed, end }: RepairDialogProps) {
  const { text } = useTexts()
  const tell = useNews()
  const dialog = useRef<HTMLDialogElement>(null)
  const { subject, read } = useSubject(api, repair)
  const [draft, setDraft] = useState<{ words: string | null; target: string; targetId: string }>({
    ...{ words: null, target: '', targetId: '' },
  })
  const { kind, caseId } = repair
  const names = REPAIR_TEXTS[kind]

  const leave = () => {
    dialog.current?.close()
    end()
  }
  const { step, send } = useRepair({
    api,
    readAgain: async () => {
      await Promise.all([read(), changed([caseId])])
    },
    done: async (made) => {
      // The change is made, even if the case cannot be read now.
      await changed([caseId]).catch(() => undefined)
      leave()
      // The button that began the change goes with what it changed: the case itself takes the focus.
      focusCase(caseId)
      // What lies below an open dialog is not heard.
      tell(text(names.done, { activity: subject.activity?.id ?? '', id: caseId, made: made ?? '' }))
    },
  })
  useLayoutEffect(() => {
    dialog.current?.showModal()
    const heading = dialog.current?.querySelector<HTMLElement>('h2')
    const field = dialog.current?.querySelector<HTMLElement>('textarea, select')
    ;(field ?? heading)?.focus()
  }, [])

  const filled = { ...draft, words: draft.words ?? firstWords(repair, subject) }
  const request = requestOf(repair, subject, filled)
  const isOver = subject.activity !== null && !offersOn(subject.activity, user).includes(kind)
  const submit = (event: Event) => {
    event.preventDefault()
    if (request && !isOver && step.kind !== 'sending') void send(request)
  }
  const cancel = (event: Event) => {
    event.preventDefault()
    leave()
  }
  return (
    <dialog ref={dialog} class="closing repair" aria-labelledby="repair-title" onCancel={cancel}>
      <form onSubmit={submit}>
        <h2 id="repair-title" tabIndex={-1}>
          {text(names.name)} – {text('caseNamed', { id: caseId })}
        </h2>
        {subject.activity && <ActivityLine activity={subject.activity} />}
        <p>{text(names.what)}</p>
        {request?.kind === 'pick' && request.unpin && <p>{text('repairUnpins')}</p>}
        <fieldset disabled={step.kind === 'sending' || step.kind === 'lost'}>
          <RepairFields {...{ kind, subject, targets }} draft={filled} change={setDraft} />
        </fieldset>
        <RepairProblem {...{ step, isOver }} />
        <RepairActions {...{ kind, step, isOver, leave }} isReady={request !== null} />
      </form>
    </dialog>
  )
}

/** A solution is written on from the one that is there. */
function firstWords({ kind }: Repair, { written }: Subject): string {
  return kind === 'solve' && written ? (written.solution ?? '') : ''
}

function focusCase(id: string): void {
  document.querySelector<HTMLElement>(`main:not([hidden]) [data-case="${id}"]`)?.focus({ preventScroll: true })
}
