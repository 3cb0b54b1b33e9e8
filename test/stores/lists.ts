const LISTS = [
  {
    ...{ table: 'cases', closed: 'closed', list: 'open_case_list', rows: 'open_cases', tombstones: 'case_tombstones' },
    columns: 'id, department_id, status',
  },
  {
    ...{ table: 'activities', closed: 'completed', list: 'open_work_list', rows: 'open_activities' },
    tombstones: 'activity_tombstones',
    columns: 'id, department_id, assigned_to, queue_id, status, substatus, type, mode, priority',
  },
] as const

/** Asks a database. */
export type Rows = (query: string) => Promise<readonly Record<string, unknown>[]>

/** The faults of the order in which waiting work is listed, but for that of tombstones. */
async function faultsOfOrder(rows: Rows, tombstones: string | null): Promise<string[]> {
  const isOpen = tombstones === null ? '' : `where id not in (select id from ${tombstones})`
  const listed = `select id, priority_order, created_at, awaiting_supervision from open_work_list ${isOpen} order by id`
  const wanted = `select id, coalesce(priority, 8) as priority_order, created_at, awaiting_supervision from activities
    where status <> 'completed' order by id`
  const [found, expected] = [JSON.stringify(await rows(listed)), JSON.stringify(await rows(wanted))]
  return found === expected ? [] : [`open_work_list: ${found} instead of ${expected}`]
}

/** The faults of SQLite's lists: a search must find, and a count count, exactly the rows that are open. */
export async function faultsOfLists(rows: Rows): Promise<string[]> {
  const text = async (query: string) => JSON.stringify(await rows(query))
  const faults = LISTS.map(async ({ table, closed, list, rows: listed, tombstones, columns }) => {
    const open = await text(`select ${columns} from ${table} where status <> '${closed}' order by id`)
    const ids = await text(`select id from ${table} where status <> '${closed}' order by id`)
    const found = await text(`select ${columns} from ${listed} where is_open order by id`)
    const staying = await text(`select id from ${list} where id not in (select id from ${tombstones}) order by id`)
    const twice = await text(`select id from ${tombstones} group by id having count(*) > 1`)
    return [
      ...(found === open ? [] : [`${listed}: ${found} instead of ${open}`]),
      ...(staying === ids ? [] : [`${list}: ${staying} instead of ${ids}`]),
      ...(twice === '[]' ? [] : [`${tombstones} has more than once ${twice}`]),
    ]
  })
  return [...(await Promise.all(faults)).flat(), ...(await faultsOfOrder(rows, 'activity_tombstones'))]
}

/** The faults of PostgreSQL's lists, which hold exactly the rows that are open. */
export async function faultsOfPlainLists(rows: Rows): Promise<string[]> {
  const faults = LISTS.map(async ({ table, closed, list, columns }) => {
    const shown = table === 'cases' ? list : 'open_activities'
    const open = JSON.stringify(await rows(`select ${columns} from ${table} where status <> '${closed}' order by id`))
    const listed = JSON.stringify(await rows(`select ${columns} from ${shown} order by id`))
    return listed === open ? [] : [`${shown}: ${listed} instead of ${open}`]
  })
  return [...(await Promise.all(faults)).flat(), ...(await faultsOfOrder(rows, null))]
}
