import type { Tables } from '../../src/adapters/kysely/tables.js'
import type { History, Operation } from './history.js'
import { faultsOfOutcome } from './outcomes.js'
import { replay } from './replay.js'
import { activityState, administer, beginningOf, caseState, type State } from './state.js'

type Entry = Tables['journal']

/**
 * Everything that is impossible in a history, a line each. The journal is replayed from the beginning, with the changes
 * of an administrator in their place, and:
 * - each entry is the effect of one operation that was not refused, whose actor had the rights at that moment;
 * - each open case closes once and without open work, and nothing is added to a closed one without reopening it;
 * - an operation that was done has all its effects, one without an answer all or none, a refused one none;
 * - an operation that ended before another began is before it in the journal;
 * - the stored state at the end is the result of the journal.
 */
export function faultsIn(history: History): string[] {
  const state = beginningOf(history)
  const effects = new Map<Operation, Entry[]>(history.operations.map((one) => [one, []]))
  const changes = history.administration.toReversed()
  const faults: string[] = []
  for (const entry of history.after.journal) {
    for (let next = changes.at(-1); next && next.after < entry.seq; next = changes.at(-1)) {
      administer(state, next)
      changes.pop()
    }
    const operation = causeOf(entry, history.operations)
    if (operation) effects.get(operation)?.push(entry)
    const found = operation ? replay(state, entry, operation) : ['nobody asked for it']
    faults.push(...found.map((fault) => `${nameOf(entry)}: ${fault}`))
  }
  for (const change of changes.reverse()) administer(state, change)
  return [
    ...faults,
    ...[...effects].flatMap(([operation, entries]) => faultsOfOutcome(operation, entries)),
    ...faultsOfOrder(history, effects),
    ...faultsOfEnd(state, history),
  ]
}

/** A client does one thing at a time: its name and the instant tell which it was. */
function causeOf({ actor, at }: Entry, operations: readonly Operation[]): Operation | undefined {
  return operations.find(({ by, begin, end }) => by === actor && begin <= at && at <= end)
}

/** Entries of the same case must not contradict the order in which clients waited for answers. */
function faultsOfOrder({ after }: History, effects: ReadonlyMap<Operation, readonly Entry[]>): string[] {
  const causes = new Map([...effects].flatMap(([operation, entries]) => entries.map((entry) => [entry.seq, operation])))
  const latest = new Map<number, number>()
  const faults: string[] = []
  for (const entry of after.journal) {
    const cause = causes.get(entry.seq)
    if (!cause || entry.case_id === null) continue
    const begun = latest.get(entry.case_id) ?? -Infinity
    if (cause.outcome === 'done' && cause.end < begun) faults.push(`${nameOf(entry)}: an earlier entry began later`)
    latest.set(entry.case_id, Math.max(begun, cause.begin))
  }
  return faults
}

function faultsOfEnd({ cases, activities, notes }: State, { after }: History): string[] {
  return [
    ...differences('case', cases, new Map(after.cases.map((row) => [row.id, caseState(row)]))),
    ...differences('activity', activities, new Map(after.activities.map((row) => [row.id, activityState(row)]))),
    ...differences('note', notes, new Map(after.notes.map((row) => [row.id, { case: row.case_id }]))),
  ]
}

function differences<T>(what: string, expected: ReadonlyMap<number, T>, stored: ReadonlyMap<number, T>): string[] {
  return [...new Set([...expected.keys(), ...stored.keys()])].flatMap((id) => {
    const [one, other] = [written(expected.get(id)), written(stored.get(id))]
    return one === other ? [] : [`${what} ${String(id)} is ${other}, not ${one} as the journal says`]
  })
}

function written(value: unknown): string {
  return value === undefined ? 'not there' : JSON.stringify(Object.entries(value as object).sort())
}

function nameOf({ seq, kind, activity_id: activity, note_id: note, case_id: of, actor }: Entry): string {
  return `${String(seq)} ${kind} ${String(note ?? activity ?? of)} by ${actor}`
}
