import type { Test } from 'tap'

const PLACES = {
  open_case_list: ['id, department_id, status', "from cases where status <> 'closed'"],
  open_activities: [
    'id, department_id, assigned_to, queue_id, status, substatus, type, mode, priority',
    "from activities where status <> 'completed'",
  ],
} as const

/** Checks that just what is open is listed, as it is. */
export async function checkLists(
  t: Test,
  rows: (query: string) => Promise<readonly Record<string, unknown>[]>,
  after: string,
): Promise<void> {
  for (const [place, [columns, source]] of Object.entries(PLACES)) {
    const listed = await rows(`select ${columns} from ${place} order by id`)
    const open = await rows(`select ${columns} ${source} order by id`)
    t.strictSame(listed, open, `${place}: ${after}`)
  }
}
