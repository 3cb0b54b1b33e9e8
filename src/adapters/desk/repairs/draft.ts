import { isId } from '../../../domain/id.js'
import type { CaseDetails } from '../case/case-details.js'
import type { ShownActivity } from '../cases/case-row.js'
import type { Repair, RepairKind, RepairRequest, Target } from './repair.js'

/** The fields of a change, as a person fills them in. */
export interface Draft {
  /** The note or the solution. */
  readonly words: string
  /** A target that the page has seen, e.g. `user 8`; or `user` or `queue`, whose id the person writes. */
  readonly target: string
  readonly targetId: string
}

/** The newest state of the things that a change is about. */
export interface Subject {
  readonly activity: ShownActivity | null
  /** Null until it is read. */
  readonly written: Pick<CaseDetails, 'solution' | 'lastModified'> | null
}

/** The most characters of a note and of a solution (contract, section 3). */
export const MOST_CHARACTERS = { note: 1_500, solve: 1_024 } as const

/** The change as the service gets it; null as long as something is missing. */
export function requestOf(repair: Repair, { activity, written }: Subject, draft: Draft): RepairRequest | null {
  const { kind, caseId } = repair
  const isBlank = draft.words.trim() === ''
  switch (kind) {
    case 'note':
      return isBlank ? null : { kind, id: caseId, content: draft.words }
    case 'solve':
      if (isBlank || !written) return null
      return { kind, id: caseId, lastModified: written.lastModified, solution: draft.words }
    default:
      return activity && ofActivity(kind, activity, draft)
  }
}

function ofActivity(
  kind: Exclude<RepairKind, 'note' | 'solve'>,
  { id, lastModified, status }: ShownActivity,
  draft: Draft,
): RepairRequest | null {
  switch (kind) {
    case 'pick':
      return { kind, id, lastModified, unpin: status.assigned?.pinned === true }
    case 'complete':
      return { kind, id, lastModified }
    case 'move':
      return { kind, id }
    case 'transfer': {
      const target = targetOf(draft)
      return target && { kind, id, lastModified, target }
    }
  }
}

function targetOf({ target, targetId }: Draft): Target | null {
  const [kind, id = targetId.trim()] = target.split(' ')
  return (kind === 'user' || kind === 'queue') && isId(id) ? { kind, id } : null
}
