import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { DeskApi } from '../api/desk-api.js'
import type { CaseRow, ShownActivity } from '../cases/case-row.js'
import type { Repair } from './repair.js'
import { RepairDialog } from './repair-dialog.js'
import { targetsIn } from './targets.js'

interface RepairsOptions {
  readonly api: DeskApi
  readonly user: string | null
  /** The things in which the users and queues are found that an activity may go to. */
  readonly rows: readonly CaseRow[]
  readonly activities: readonly ShownActivity[]
  /** Reads cases anew that have changed. */
  readonly changed: (ids: readonly string[]) => Promise<void>
}

/** Lets a person make one change at a time; the dialog has its place among what the view shows. */
export function useRepairs({ api, user, rows, activities, changed }: RepairsOptions): {
  readonly begin: (repair: Repair) => void
  readonly dialog: ComponentChildren
} {
  const [repair, begin] = useState<Repair | null>(null)
  const dialog = repair && (
    <RepairDialog
      {...{ api, user, repair, changed }}
      targets={repair.kind === 'transfer' ? targetsIn(rows, activities) : []}
      end={() => begin(null)}
    />
  )
  return { begin, dialog }
}
