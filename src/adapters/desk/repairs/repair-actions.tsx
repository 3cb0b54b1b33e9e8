import { useTexts } from '../i18n/use-texts.js'
import type { RepairKind } from './repair.js'
import { REPAIR_TEXTS } from './repair-texts.js'
import type { RepairStep } from './use-repair.js'

interface RepairActionsProps {
  readonly kind: RepairKind
  readonly step: RepairStep
  /** Whether the change can be sent. */
  readonly isReady: boolean
  /** Whether the newest state of the activity leaves nothing to do. */
  readonly isOver: boolean
  readonly leave: () => void
}

/** The buttons of the dialog. What was lost is sent again as it was. */
export function RepairActions({ kind, step, isReady, isOver, leave }: RepairActionsProps) {
  const { text } = useTexts()
  return (
    <div class="actions">
      <button type="button" onClick={leave}>
        {text('cancel')}
      </button>
      {!isOver && (
        <button type="submit" class="primary" aria-disabled={!isReady || step.kind === 'sending'}>
          {text(step.kind === 'lost' ? 'sendAgain' : REPAIR_TEXTS[kind].name)}
        </button>
      )}
    </div>
  )
}
