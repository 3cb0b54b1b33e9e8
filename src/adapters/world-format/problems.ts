import type { WorldConflict } from '../../domain/world.js'
import type { WorldFlaw } from '../../domain/world-rules.js'

/** A fault of a world, and its place. */
export interface Problem {
  /** E.g. `activities[17].substatus`, or `line 4`. */
  readonly place: string
  /** In plain English, to be read behind the place. */
  readonly text: string
}

/** Words a fault of a member of a record in plain English. */
export function flawText(flaw: WorldFlaw): string {
  switch (flaw.code) {
    case 'unfit_substatus': {
      const { status, fitting } = flaw
      if (fitting.length === 0) return `does not go with the status ${status}.`
      return `must be ${fitting.join(' or ')} with the status ${status}.`
    }
    case 'missing_holder':
      return 'is missing: the activity is assigned.'
    case 'held_while_waiting':
      return 'does not go with the status awaiting_assignment.'
    case 'missing_queue':
      return 'is missing: the activity waits in one.'
    case 'kept_by_nobody':
      return 'must be false: nobody holds the activity.'
    case 'missing_subject':
      return 'is missing.'
  }
}

/** Words a conflict of a record with others in plain English. */
export function conflictProblem(conflict: WorldConflict): Problem {
  const { place } = conflict
  switch (conflict.code) {
    case 'repeated_id':
      return { place: `${place}.id`, text: `${conflict.id} is already the id of ${conflict.first}.` }
    case 'stored_id':
      return { place: `${place}.id`, text: `${conflict.id} is already the id of a stored ${conflict.kind}.` }
    case 'unknown_reference':
      return { place, text: `names ${conflict.kind} ${conflict.id}, which does not exist.` }
    case 'open_work_in_closed_case':
      return { place: `${place}.status`, text: `is open, but the case ${conflict.case} is closed.` }
    case 'second_journal':
      return { place, text: 'begins a journal, but there is one in the store already.' }
  }
}
