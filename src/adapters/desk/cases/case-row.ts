/** What stands in the way of a close, as the service tells it in the language of the page. */
export interface Violation {
  /** The thing that it is about, e.g. `case/1001` or `case/1001/activity/2001`. */
  readonly key: string
  readonly code: string
  readonly text: string
}

/** The judgement of the service on one case. */
export interface Judgement {
  readonly id: string
  readonly closable: boolean
  readonly violation: readonly Violation[]
}

/** A person as the service shows people. */
export interface Person {
  readonly id: string
  readonly firstName: string
  readonly lastName: string
}

/** The part of a case that the page shows. */
export interface ShownCase {
  readonly id: string
  readonly subject: string
  readonly status: { readonly value: string; readonly displayValue: string }
  readonly severity: { readonly value: string; readonly displayValue: string }
  readonly department: { readonly id: string; readonly name: string }
  readonly customer?: { readonly id: string; readonly customerName: string }
  readonly owner: { readonly user?: Person }
  readonly dueDate?: string
  readonly created?: string
  readonly lastModified: string
}

/** The part of an activity that decides what would free its case. */
export interface ShownActivity {
  readonly id: string
  readonly subject: string
  readonly type: { readonly value: string; readonly displayValue: string }
  readonly status: {
    readonly value: string
    readonly displayValue: string
    readonly substatus?: { readonly value: string }
    readonly assigned?: { readonly user: Person; readonly pinned: boolean; readonly locked: boolean }
  }
  readonly queue?: { readonly id: string; readonly name: string }
  readonly awaitingSupervision: boolean
  readonly lastModified: string
}

/** One row of the table. */
export interface CaseRow {
  readonly id: string
  /** Null until it is read, and where it does not exist or is out of reach. */
  readonly shown: ShownCase | null
  /** Null until the service has judged it. */
  readonly judgement: Judgement | null
  /** Whether it was closed since it is in the list. */
  readonly isClosedHere: boolean
  /** The number of the mark that says “changed just now”; 0 for none. */
  readonly mark: number
}

/** A row of a case of which only the id is known. */
export function bareRow(id: string): CaseRow {
  return { id, shown: null, judgement: null, isClosedHere: false, mark: 0 }
}

/** The id of the activity that a violation is about; null where it is about the case. */
export function activityOf({ key }: Violation): string | null {
  return /\/activity\/(\d+)/.exec(key)?.[1] ?? null
}
