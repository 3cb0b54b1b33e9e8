import type { Test } from 'tap'

const VIEWS = {
  open_cases: ['id, department_id, status, customer_id, owner_id', "from cases where status <> 'closed'"],
  open_activities: [
    'id, department_id, assigned_to, queue_id, status, case_id, substatus, type, mode, priority',
    "from activities where status <> 'completed'",
  ],
} as const

/** Checks that just what is open is listed, as it is. */
export async function checkLists(
  t: Test,
  rows: (query: string) => Promise<readonly Record<string, unknown>[]>,
  after: string,
): Promise<void> {
  for (const [view, [columns, source]] of Object.entries(VIEWS)) {
    const listed = await rows(`select ${columns} from ${view} order by id`)
    const open = await rows(`select ${columns} ${source} order by id`)
    t.strictSame(listed, open, `${view}: ${after}`)
  }
}
