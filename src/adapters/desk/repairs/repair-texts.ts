import type { Catalogue } from '../locales/catalogue.js'
import type { RepairKind } from './repair.js'

/** The texts of each change, as keys: the name on its button, what it does, and the news once it is made. */
export const REPAIR_TEXTS = {
  pick: { name: 'repairPick', what: 'repairPickWhat', done: 'repairPickDone' },
  complete: { name: 'repairComplete', what: 'repairCompleteWhat', done: 'repairCompleteDone' },
  transfer: { name: 'repairTransfer', what: 'repairTransferWhat', done: 'repairTransferDone' },
  move: { name: 'repairMove', what: 'repairMoveWhat', done: 'repairMoveDone' },
  solve: { name: 'repairSolve', what: 'repairSolveWhat', done: 'repairSolveDone' },
  note: { name: 'repairNote', what: 'repairNoteWhat', done: 'repairNoteDone' },
} as const satisfies Readonly<Record<RepairKind, Readonly<Record<'name' | 'what' | 'done', keyof Catalogue>>>>
