import type { Tables } from '../../src/adapters/kysely/tables.js'
import type { Asked, Operation } from './history.js'

type Entry = Tables['journal']

/** The effects of an operation that do not match its outcome. */
export function faultsOfOutcome({ by, asked, begin, outcome, code }: Operation, effects: readonly Entry[]): string[] {
  const name = `${asked.kind} ${idsOf(asked).join()} by ${by} at ${String(begin)}`
  if (outcome === 'refused') return effects.length === 0 ? [] : [`${name} was refused with ${code}, and has effects`]
  if (outcome === 'unknown' && effects.length === 0) return []
  const missing = faultsOfEffects(asked, effects)
  return missing.map((fault) => `${name} is ${outcome === 'done' ? 'acknowledged' : 'half done'}: ${fault}`)
}

function idsOf(asked: Asked): readonly (number | null)[] {
  if (asked.kind === 'create' || asked.kind === 'note') return [asked.case]
  return 'cases' in asked ? asked.cases : asked.activities
}

/** Which entries an operation must have, and none beside. */
function faultsOfEffects(asked: Asked, effects: readonly Entry[]): string[] {
  switch (asked.kind) {
    case 'close':
      return [
        ...each('case_closed', asked.cases, effects),
        ...only(effects, (entry) => asked.cases.includes(Number(entry.case_id)) && isPartOfClose(entry)),
      ]
    case 'edit':
      return [
        ...each('case_edited', asked.cases, effects),
        ...only(effects, ({ kind, case_id: id }) => kind === 'case_edited' && asked.cases.includes(Number(id))),
      ]
    case 'complete':
      return [
        ...each('activity_completed', asked.activities, effects),
        ...only(
          effects,
          (entry) => isNamed(asked.activities, entry, 'activity_completed') || entry.kind === 'case_closed',
        ),
      ]
    case 'pick':
      return [
        ...each('activity_picked', asked.activities, effects),
        ...only(effects, (entry) => isNamed(asked.activities, entry, 'activity_picked')),
      ]
    case 'transfer':
      return [
        ...each('activity_transferred', asked.activities, effects),
        ...only(effects, (entry) => isNamed(asked.activities, entry, 'activity_transferred')),
      ]
    case 'create':
      return faultsOfCreation(asked, effects)
    case 'note':
      return faultsOfNote(asked, effects)
  }
}

function faultsOfCreation({ case: of, made }: Extract<Asked, { kind: 'create' }>, effects: readonly Entry[]): string[] {
  const created = effects.filter(({ kind }) => kind === 'activity_created')
  const opened = effects.filter(({ kind }) => kind === (of === null ? 'case_created' : 'case_reopened'))
  const [one] = created
  const right = made === null || (one?.activity_id === made.activity && one.case_id === made.case)
  return [
    ...(created.length === 1 && right ? [] : ['not the activity that was asked for']),
    ...((of === null ? opened.length === 1 : opened.length <= 1) ? [] : ['not the case that was asked for']),
    ...(effects.every((entry) => entry.case_id === (of ?? one?.case_id)) ? [] : ['another case']),
    ...only(effects, (entry) => entry === one || opened.includes(entry)),
  ]
}

function faultsOfNote({ case: of, made }: Extract<Asked, { kind: 'note' }>, effects: readonly Entry[]): string[] {
  const [one, ...others] = effects.filter(({ kind }) => kind === 'case_note_added')
  const right = one?.case_id === of && (made === null || one.note_id === made.note)
  return [
    ...(right && others.length === 0 ? [] : ['not the note that was asked for']),
    ...only(effects, (entry) => entry === one),
  ]
}

function isPartOfClose({ kind }: Entry): boolean {
  return kind === 'case_closed' || kind === 'activity_completed'
}

function isNamed(ids: readonly number[], { kind, activity_id: id }: Entry, wanted: string): boolean {
  return kind === wanted && ids.includes(Number(id))
}

/** An entry of a kind for each id, once. */
function each(kind: string, ids: readonly number[], effects: readonly Entry[]): string[] {
  return ids.flatMap((id) => {
    const found = effects.filter((one) => one.kind === kind && (one.activity_id ?? one.case_id) === id).length
    return found === 1 ? [] : [`${String(found)} entries ${kind} ${String(id)}`]
  })
}

function only(effects: readonly Entry[], isAsked: (entry: Entry) => boolean): string[] {
  return effects.filter((entry) => !isAsked(entry)).map(({ seq, kind }) => `${kind} (${String(seq)}) was not asked for`)
}
