import type { ShownActivity } from '../cases/case-row.js'
import { useTexts } from '../i18n/use-texts.js'
import type { Repair, RepairKind } from './repair.js'
import { REPAIR_TEXTS } from './repair-texts.js'

const OF_A_CASE: ReadonlySet<RepairKind> = new Set(['solve', 'note'])

interface RepairButtonsProps {
  readonly kinds: readonly RepairKind[]
  readonly caseId: string
  readonly activity: ShownActivity | null
  readonly begin: (repair: Repair) => void
}

/** The changes that may free a case. Each button also names, unseen, the thing that it changes. */
export function RepairButtons({ kinds, caseId, activity, begin }: RepairButtonsProps) {
  const { text } = useTexts()
  if (kinds.length === 0) return null
  const changedBy = (kind: RepairKind) => (OF_A_CASE.has(kind) ? null : activity)
  const nameOf = (changed: ShownActivity | null) =>
    changed ? `${changed.type.displayValue} ${changed.id}` : text('caseNamed', { id: caseId })
  return (
    <span class="repairs">
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          class="small"
          onClick={() => begin({ kind, caseId, activity: changedBy(kind) })}
        >
          {text(REPAIR_TEXTS[kind].name)} <span class="unseen">{nameOf(changedBy(kind))}</span>
        </button>
      ))}
    </span>
  )
}
