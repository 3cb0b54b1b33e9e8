import { useTexts } from '../i18n/use-texts.js'
import type { RepairStep } from './use-repair.js'

interface RepairProblemProps {
  readonly step: RepairStep
  /** Whether the newest state of the activity leaves nothing to do. */
  readonly isOver: boolean
}

/** Why a change is not made: the refusal in the words of the service, or what happened meanwhile. */
export function RepairProblem({ step, isOver }: RepairProblemProps) {
  const { text } = useTexts()
  return (
    <div role="alert" class="problem">
      {step.kind === 'refused' && <p>{step.reason}</p>}
      {step.kind === 'lost' && <p>{text('repairLost')}</p>}
      {step.kind === 'stale' && <p>{text('repairStale')}</p>}
      {step.kind === 'stale' && isOver && <p>{text('repairOver')}</p>}
    </div>
  )
}
