/** A case, an activity, a note or a webhook as a world has it (contract, section 5), whole: null stands for an absent member. */
export interface Item extends Readonly<Record<string, unknown>> {
  readonly id: string
}

/** A value before and after a change. */
export interface Change {
  readonly before: string | null
  readonly after: string | null
}

/** An entry of the journal. */
export interface Entry {
  readonly id: string
  readonly at: string
  /** `user/7` or `client/7`. */
  readonly by: string
  readonly kind: string
  readonly department: string
  readonly case: string | null
  /** The case that an activity was moved from. */
  readonly movedFrom: string | null
  readonly activity: string | null
  /** The names of the members that an edit changed; empty for any other change. */
  readonly edited: readonly string[]
  readonly note: string | null
  readonly status: Change
  readonly assignedTo: Change
  readonly queue: Change
}

/** Everything that a request could touch, by ascending ids. */
export interface State {
  readonly cases: readonly Item[]
  readonly activities: readonly Item[]
  /** Null where a server shows none. */
  readonly notes: readonly Item[] | null
  /** Those that the observer may see; null where a server shows none. */
  readonly webhooks: readonly Item[] | null
  /** Null where there is none. */
  readonly journal: readonly Entry[] | null
}

const NO_CASE = {
  ...{ description: null, solution: null, owner: null, customer: null, originatingChannel: null, createdBy: null },
  ...{ lastModifiedBy: null, lastClosed: null, dueDate: null },
}
const NO_ACTIVITY = {
  ...{
    case: null,
    subtype: null,
    substatus: null,
    queue: null,
    assignedTo: null,
    locked: false,
    pinned: false,
    priority: null,
  },
  ...{ awaitingSupervision: false, lastModifiedBy: null, dueDate: null },
}

/** A webhook of which the present members are given: its settings, and when it was added. */
export function wholeWebhook({ id, url, kinds, ordered = true, enabled = true, created = null }: Item): Item {
  return { id, url, kinds: kinds ?? ['case_closed', 'case_reopened'], ordered, enabled, created }
}

/** Completes a case of which the present members are given. */
export function wholeCase(members: Item): Item {
  return { ...NO_CASE, ...members }
}

/** Completes an activity of which the present members are given. */
export function wholeActivity(members: Item): Item {
  return { ...NO_ACTIVITY, ...members }
}
