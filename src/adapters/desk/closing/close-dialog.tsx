import { useEffect, useRef } from 'preact/hooks'
import type { CaseList } from '../cases/case-list.js'
import { CloseQuestion } from './close-question.js'
import { CloseResult } from './close-result.js'
import { CloseLost, CloseProgress, CloseRefused } from './close-steps.js'
import type { CloseStep, Closing } from './use-close.js'

interface CloseDialogProps {
  readonly closing: Closing
  readonly step: CloseStep
  readonly list: CaseList
  readonly leave: number
  readonly closed: () => void
}

/** The dialog of a close, from the question to the result. Escape leaves it, but never while requests are on their way. */
export function CloseDialog({ closing, step, list, leave, closed }: CloseDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  // Each step has other content: its heading takes the focus, so that it is read.
  useEffect(() => {
    dialog.current?.querySelector<HTMLElement>('h2')?.focus()
  }, [step.kind])

  const end = () => {
    const { current } = dialog
    // It closes before it is gone, so that the focus goes back to the button; `close` tells of it later.
    dialog.current = null
    current?.close()
    closing.leave()
    if (step.kind === 'done') closed()
  }
  const cancel = (event: Event) => {
    event.preventDefault()
    if (step.kind === 'asked' || step.kind === 'done') end()
  }
  // A browser closes a dialog at the second Escape, though the page prevents it.
  const reopen = () => {
    if (dialog.current?.isConnected === true) dialog.current.showModal()
  }
  return (
    <dialog ref={dialog} class="closing" aria-labelledby="closing-title" onCancel={cancel} onClose={reopen}>
      <StepContent {...{ closing, step, list, leave, end }} />
    </dialog>
  )
}

function StepContent({
  closing,
  step,
  list,
  leave,
  end,
}: Omit<CloseDialogProps, 'closed'> & { readonly end: () => void }) {
  switch (step.kind) {
    case 'asked':
      return <CloseQuestion rows={step.rows} leave={leave} confirm={() => closing.confirm(step.rows)} cancel={end} />
    case 'running':
      return <CloseProgress run={step.run} />
    case 'refused':
      return <CloseRefused step={step} goOn={() => closing.resume(step.next)} stop={() => closing.stop(step.run)} />
    case 'lost':
      return <CloseLost run={step.run} again={() => closing.resume(step.run)} stop={() => closing.stop(step.run)} />
    case 'done':
      return <CloseResult run={step.run} list={list} end={end} />
  }
}
