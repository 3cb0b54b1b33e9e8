import type { Change, Entry, Item } from '../state.js'

/** A shown item. A server may show anything, so each member is read with care. */
export interface Shown {
  readonly [member: string]: Shown | string | undefined
}

/** The value at a path of members; of an object its JSON, which equals no expected value. */
function at(shown: Shown, ...path: readonly string[]): string | number | boolean | null {
  const value = path.reduce<unknown>((outer, name) => (outer as Shown | null | undefined)?.[name], shown)
  if (value === undefined || value === null) return null
  return typeof value === 'object' ? JSON.stringify(value) : (value as string | number | boolean)
}

/** The id of a shown item. */
export function idOf(shown: Shown): string {
  return String(at(shown, 'id'))
}

function doerOf(shown: Shown, member: string): string | null {
  const [user, client] = [at(shown, member, 'user', 'id'), at(shown, member, 'client', 'id')]
  if (user !== null) return `user/${String(user)}`
  return client === null ? null : `client/${String(client)}`
}

/** A shown note as a state has it. */
export function noteOf(shown: Shown): Item {
  return {
    ...{ id: idOf(shown), case: at(shown, 'case', 'id'), content: at(shown, 'content') },
    ...{ created: at(shown, 'created'), createdBy: doerOf(shown, 'createdBy') },
  }
}

/** The notes that a shown case has. */
export function notesIn(notes: Shown | string | undefined): readonly Shown[] {
  const { note } = (notes ?? {}) as { readonly note?: unknown }
  return Array.isArray(note) ? (note as readonly Shown[]) : []
}

/** A shown webhook as a state has it. */
export function webhookOf(shown: Shown): Item {
  return {
    ...{ id: idOf(shown), url: at(shown, 'url'), kinds: namesIn(shown['kinds']) },
    ...{ ordered: at(shown, 'ordered'), enabled: at(shown, 'enabled'), created: at(shown, 'created') },
  }
}

/** A shown case as a state has it. */
export function caseOf(shown: Shown): Item {
  return {
    ...{ id: idOf(shown), department: at(shown, 'department', 'id'), status: at(shown, 'status', 'value') },
    ...{ severity: at(shown, 'severity', 'value'), subject: at(shown, 'subject') },
    ...{ description: at(shown, 'description'), solution: at(shown, 'solution') },
    ...{ owner: at(shown, 'owner', 'user', 'id'), customer: at(shown, 'customer', 'id') },
    ...{ originatingChannel: at(shown, 'originatingChannel', 'value'), dueDate: at(shown, 'dueDate') },
    ...{ created: at(shown, 'created'), createdBy: doerOf(shown, 'createdBy'), lastClosed: at(shown, 'lastClosed') },
    ...{ lastModified: at(shown, 'lastModified'), lastModifiedBy: doerOf(shown, 'lastModifiedBy') },
  }
}

/** A shown activity as a state has it. */
export function activityOf(shown: Shown): Item {
  const assigned = (name: string) => at(shown, 'status', 'assigned', name) ?? false
  return {
    ...{ id: idOf(shown), case: at(shown, 'case', 'id'), department: at(shown, 'department', 'id') },
    ...{ type: at(shown, 'type', 'value'), subtype: at(shown, 'type', 'subtype', 'value') },
    ...{ mode: at(shown, 'mode', 'value'), priority: at(shown, 'priority'), subject: at(shown, 'subject') },
    ...{ status: at(shown, 'status', 'value'), substatus: at(shown, 'status', 'substatus', 'value') },
    ...{ assignedTo: at(shown, 'status', 'assigned', 'user', 'id'), queue: at(shown, 'queue', 'id') },
    ...{ locked: assigned('locked'), pinned: assigned('pinned') },
    ...{ awaitingSupervision: at(shown, 'awaitingSupervision'), dueDate: at(shown, 'dueDate') },
    ...{ created: at(shown, 'created'), lastModified: at(shown, 'lastModified') },
    ...{ lastModifiedBy: doerOf(shown, 'lastModifiedBy') },
  }
}

/** A shown entry of the journal as a state has it. */
export function entryOf(shown: Shown): Entry {
  const change = (name: string): Change => ({ before: text(shown, name, 'before'), after: text(shown, name, 'after') })
  return {
    ...{
      id: idOf(shown),
      at: String(at(shown, 'at')),
      by: String(doerOf(shown, 'by')),
      kind: String(at(shown, 'kind')),
    },
    ...{ department: String(at(shown, 'department', 'id')), case: text(shown, 'case', 'id') },
    ...{ movedFrom: text(shown, 'movedFrom', 'id'), activity: text(shown, 'activity', 'id') },
    edited: namesIn(shown['edited']),
    note: text(shown, 'note', 'id'),
    ...{ status: change('status'), assignedTo: change('assignedTo'), queue: change('queue') },
  }
}

function namesIn(shown: unknown): string[] {
  return Array.isArray(shown) ? shown.map(String) : []
}

function text(shown: Shown, ...path: readonly string[]): string | null {
  const value = at(shown, ...path)
  return value === null ? null : String(value)
}
