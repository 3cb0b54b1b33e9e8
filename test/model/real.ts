import Database from 'better-sqlite3'
import type { Tables } from '../../src/adapters/kysely/tables.js'
import type { SeenActivity } from '../../src/domain/activity.js'
import { addNote } from '../../src/domain/add-note.js'
import type { Caller } from '../../src/domain/auth-context.js'
import { closeCases } from '../../src/domain/close-cases.js'
import { completeActivities } from '../../src/domain/complete-activities.js'
import { createActivity } from '../../src/domain/create-activity.js'
import { deleteNotes } from '../../src/domain/delete-notes.js'
import { editCase } from '../../src/domain/edit-case.js'
import type { CaseEdit } from '../../src/domain/edit-rules.js'
import { moveActivities } from '../../src/domain/move-activities.js'
import { pickActivities } from '../../src/domain/pick-activities.js'
import type { Clock, Store } from '../../src/domain/ports.js'
import { pullActivities } from '../../src/domain/pull-activities.js'
import { transferActivities } from '../../src/domain/transfer-activities.js'
import { settable } from './apply.js'
import type { Model, ModelActivity, ModelNote } from './model.js'
import { chosen, namedCase, namedNotes, type Operation, targetCase } from './operations.js'

type Changing = Extract<Operation, { kind: 'pick' | 'transfer' | 'complete' }>

const DRAFT = {
  type: 'task',
  subtype: null,
  mode: 'none',
  subject: 'Call back',
  dueDate: null,
} as const

/** The ids that an operation has made. */
export interface Made {
  readonly activity?: string
  readonly case?: string
  readonly note?: string
}

/** The real service that the model is compared with. */
export interface RealCasework {
  /** Does an operation; returns the created ids, if it created any. */
  run(model: Model, operation: Operation): Promise<Made | null>
  /** How far the file has come: later cases, activities and entries have higher numbers. */
  marks(): Marks
  /** The stored data beyond the marks, written like the model. */
  stored(marks: Marks): Omit<Model, 'now'>
  close(): void
}

/** The real thing: the use cases on a store, and the file behind it. */
export function realCasework(store: Store, clock: Clock, file: string): RealCasework {
  const needs = { closing: store.closing, atomically: store.atomically, clock }
  const [pick, transfer, complete] = [pickActivities(needs), transferActivities(needs), completeActivities(needs)]
  const [create, close, edit] = [createActivity(needs), closeCases(needs), editCase(needs)]
  const [add, remove] = [addNote(needs), deleteNotes(needs)]
  const [pull, changeCase] = [pullActivities(needs), moveActivities(needs)]
  const database = new Database(file, { timeout: 5_000 })

  function set(activity: ModelActivity, flag: string): void {
    const column = flag === 'awaitingSupervision' ? 'awaiting_supervision' : flag
    const change = flag === 'chat' ? `type = 'chat'` : `${column} = 1`
    database.prepare(`update activities set ${change} where id = ?`).run(activity.id)
  }

  async function change(caller: Caller, operation: Changing, seen: readonly SeenActivity[]): Promise<void> {
    if (operation.kind === 'pick') await pick(caller, { seen, unpin: operation.unpin })
    else if (operation.kind === 'complete') await complete(caller, seen)
    else await transfer(caller, { kind: operation.to, id: String(operation.target) }, seen)
  }

  async function runOnNotes(
    model: Model,
    operation: Extract<Operation, { kind: 'note' | 'unnote' }>,
    caller: Caller,
  ): Promise<Made | null> {
    if (operation.kind === 'note') {
      const [of] = chosen(model.cases, [operation.in])
      return of ? (await add(caller, { case: String(of.id), content: operation.content })).value : null
    }
    const named = namedNotes(model, operation)
    const ids = named?.notes.map((note) => String(note.id)) ?? []
    if (named) await remove(caller, String(named.of.id), ids)
    return null
  }

  async function createOne(model: Model, caller: Caller, operation: Extract<Operation, { kind: 'create' }>) {
    const { priority } = operation
    const of = namedCase(model, operation)
    const queue = operation.queue === null ? null : String(operation.queue)
    const draft = { ...DRAFT, priority, case: of && String(of.id), department: null, queue }
    return (await create(caller, draft)).value
  }

  /** An operation on activities that the caller need not have seen. */
  async function unseen(model: Model, caller: Caller, operation: Extract<Operation, { kind: 'changeCase' | 'pull' }>) {
    if (operation.kind === 'pull') {
      await pull(caller, operation.most)
      return null
    }
    const ids = chosen(model.activities, operation.which).map(({ id }) => String(id))
    const target = targetCase(model, operation)
    const { value } = await changeCase(caller, ids, target && String(target.id))
    return value === null ? null : { activity: '0', case: value }
  }

  return {
    async run(model: Model, operation: Operation): Promise<Made | null> {
      if (operation.kind === 'set') {
        const [activity] = chosen(model.activities, [operation.which])
        if (activity && settable(activity, operation.flag)) set(activity, operation.flag)
        return null
      }
      const { actor, id } = operation.by
      const caller = { actor, id: String(id) }
      if (operation.kind === 'create') return createOne(model, caller, operation)
      if (operation.kind === 'note' || operation.kind === 'unnote') return runOnNotes(model, operation, caller)
      if (operation.kind === 'close') {
        await close(
          caller,
          chosen(model.cases, operation.which).map((one) => String(one.id)),
        )
        return null
      }
      if (operation.kind === 'edit') {
        for (const one of editsOf(model, operation)) await edit(caller, one)
        return null
      }
      if (!('stale' in operation)) return unseen(model, caller, operation)
      await change(caller, operation, seenOf(model, operation))
      return null
    },
    marks() {
      // Else a pull would take what earlier runs have left.
      database.exec("update activities set status = 'in_workflow' where status = 'awaiting_assignment'")
      return database.prepare<[], Marks>(MARKS).get()!
    },
    stored: (marks: Marks): Omit<Model, 'now'> => ({
      cases: database.prepare<[number], Tables['cases']>(CASES).all(marks.case).map(toCase),
      activities: database.prepare<[number], Tables['activities']>(ACTIVITIES).all(marks.activity).map(toActivity),
      notes: database.prepare<[number], Tables['notes']>(NOTES).all(marks.case).map(toNote),
      journal: database.prepare<[number], Tables['journal']>(JOURNAL).all(marks.journal).map(toLine),
    }),
    close: () => void database.close(),
  }
}

function seenOf({ activities }: Model, { which, stale }: Changing): SeenActivity[] {
  return chosen(activities, which).map(({ id, lastModified }) => ({
    id: String(id),
    lastModified: stale ? lastModified - 1 : lastModified,
  }))
}

function editsOf({ cases }: Model, { which, stale, members }: Extract<Operation, { kind: 'edit' }>): CaseEdit[] {
  const { owner, ...texts } = members
  return chosen(cases, which).map(({ id, lastModified }) => ({
    ...{ id: String(id), lastModified: stale ? lastModified - 1 : lastModified },
    members: { ...texts, ...(owner !== undefined && { owner: String(owner) }) },
  }))
}

interface Marks {
  readonly case: number
  readonly activity: number
  readonly journal: number
}

const MARKS = `select (select coalesce(max(id), 0) from cases) as "case",
  (select coalesce(max(id), 0) from activities) as activity, (select coalesce(max(seq), 0) from journal) as journal`
const CASES = 'select * from cases where id > ? order by id'
const ACTIVITIES = 'select * from activities where id > ? order by id'
const NOTES = 'select * from notes where case_id > ? order by id'
const JOURNAL = 'select * from journal where seq > ? order by seq'

function toCase(row: Tables['cases']): Model['cases'][number] {
  const { id, status, department_id: department, last_modified_at: lastModified, last_closed_at: lastClosed } = row
  const { subject, solution, owner_id: owner } = row
  return { id, department, status: status as 'open', lastModified, lastClosed, subject, solution, owner }
}

function toActivity(row: Tables['activities']): ModelActivity {
  const { id, type, status, priority, queue_id: queue, assigned_to: assignedTo, last_modified_at: lastModified } = row
  return {
    ...{
      id,
      case: Number(row.case_id),
      department: row.department_id,
      type,
      status: status as 'assigned',
      queue,
      priority,
    },
    ...{ substatus: String(row.substatus), assignedTo, locked: row.locked !== 0, pinned: row.pinned !== 0 },
    ...{ awaitingSupervision: row.awaiting_supervision !== 0, lastModified },
  }
}

function toNote(row: Tables['notes']): ModelNote {
  const { id, case_id: of, content, created_at: created, created_by: createdBy } = row
  return { id, case: of, content, created, createdBy }
}

function toLine(row: Tables['journal']): string {
  const id = row.note_id ?? row.activity_id ?? row.case_id
  const edited = row.changed === null ? [] : [row.changed]
  return [row.kind, id, row.status_before, row.status_after, ...edited].map(String).join(' ')
}
