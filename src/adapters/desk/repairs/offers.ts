import type { ShownActivity, Violation } from '../cases/case-row.js'
import type { Beside } from '../cases/remedy.js'
import type { RepairKind } from './repair.js'

/** The service completes no live conversation but a call (contract, section 3). */
const NEVER_COMPLETED: ReadonlySet<string> = new Set(['chat', 'web'])
const ORDER = ['pick', 'complete', 'move', 'transfer'] as const
const SETTLED: ReadonlySet<string> = new Set(['awaiting_assignment', 'assigned'])

/**
 * The changes that the state of an activity allows. Whether the person has the rights is for the service to say.
 * @param user null where only the service knows the person
 */
export function offersOn(activity: ShownActivity, user: string | null): readonly RepairKind[] {
  const { assigned } = activity.status
  const isMine = user !== null && assigned?.user.id === user
  const isLocked = assigned?.locked === true && !isMine
  if (!SETTLED.has(activity.status.value) || activity.awaitingSupervision || isLocked) return []
  const isLive = NEVER_COMPLETED.has(activity.type.value)
  const mayBeMine = assigned !== undefined && (isMine || user === null)
  return ORDER.filter((kind) => ({ pick: !isMine, complete: mayBeMine && !isLive, move: isLive, transfer: true })[kind])
}

/** The changes that lead to a case without this violation. */
export function offersFor({ code }: Violation, { activity, user }: Beside): readonly RepairKind[] {
  if (code === '400-914') return ['solve']
  return code === '400-910' && activity ? offersOn(activity, user) : []
}
