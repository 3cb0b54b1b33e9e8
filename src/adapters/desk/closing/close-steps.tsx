import { useTexts } from '../i18n/use-texts.js'
import { type CloseRun, waitingIn } from './close-run.js'
import type { CloseStep } from './use-close.js'

/** How far a close is. */
export function CloseProgress({ run }: { readonly run: CloseRun }) {
  const { text } = useTexts()
  const total = run.asked.length
  return (
    <>
      <h2 id="closing-title" tabIndex={-1}>
        {text('closing', { n: total })}
      </h2>
      <progress max={total} value={run.closed.length} aria-labelledby="closing-title" />
      <p role="status">{text('closedSoFar', { n: run.closed.length, total })}</p>
    </>
  )
}

interface CloseRefusedProps {
  readonly step: Extract<CloseStep, { kind: 'refused' }>
  readonly goOn: () => void
  readonly stop: () => void
}

/** A case changed meanwhile, so its request was refused as a whole. The person decides how to go on. */
export function CloseRefused({ step: { run, unclosable, next }, goOn, stop }: CloseRefusedProps) {
  const { text } = useTexts()
  const others = waitingIn(next)
  return (
    <>
      <h2 id="closing-title" tabIndex={-1}>
        {text('changedTitle')}
      </h2>
      <p>{unclosable > 0 ? text('changedWhat', { n: unclosable }) : text('refusedAll')}</p>
      <p>{text('closedSoFar', { n: run.closed.length, total: run.asked.length })}</p>
      <div class="actions">
        <button type="button" onClick={stop}>
          {text('stopHere')}
        </button>
        {others > 0 && (
          <button type="button" class="primary" onClick={goOn}>
            {text('changedGoOn', { n: others })}
          </button>
        )}
      </div>
    </>
  )
}

interface CloseLostProps {
  readonly run: CloseRun
  readonly again: () => void
  readonly stop: () => void
}

/** No answer came. The same request under the same key is safe: the service carries it out once. */
export function CloseLost({ run, again, stop }: CloseLostProps) {
  const { text } = useTexts()
  return (
    <>
      <h2 id="closing-title" tabIndex={-1}>
        {text('lostTitle')}
      </h2>
      <p>{text('lostWhat')}</p>
      <p>{text('closedSoFar', { n: run.closed.length, total: run.asked.length })}</p>
      <div class="actions">
        <button type="button" onClick={stop}>
          {text('stopHere')}
        </button>
        <button type="button" class="primary" onClick={again}>
          {text('sendAgain')}
        </button>
      </div>
    </>
  )
}
