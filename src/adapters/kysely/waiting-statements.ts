import { type Expression, type SqlBool, sql } from 'kysely'
import type { Engine } from './connection.js'
import { arg, prepare } from './prepared.js'

/** The statements on the work that waits in queues, compiled once for an engine. */
export type WaitingStatements = ReturnType<typeof waitingStatements>

/** A queue with its waiting work of one department: all of it in reach, or none. */
export interface Pile {
  readonly queue: number
  readonly department: number
}

/** An activity that is listed as waiting. */
export interface Candidate extends Pile {
  readonly id: number
  readonly priority_order: number
  readonly created_at: number
}

const waits = sql<SqlBool>`status = 'awaiting_assignment' and awaiting_supervision = 0`
const most = sql<number>`${arg('most')}`
const ORDER = ['priority_order', 'created_at', 'id'] as const

export function waitingStatements(engine: Engine) {
  const { db, among, lock, openLists } = engine
  const { tombstones, list } = openLists.activities
  const waiting = db.selectFrom('activities').where(among('activities.id', 'ids')).where(waits)
  const withinCases = sql<SqlBool>`(case_id is null or ${among('case_id', 'cases')})`
  const activities = waiting
    .select(['activities.id', 'activities.queue_id as queue', 'activities.department_id as department'])
    .orderBy(sql`coalesce(priority, 8)`)
    .orderBy('activities.created_at')
    .orderBy('activities.id')
    .limit(most)
  const cases = db
    .selectFrom('activities')
    .innerJoin('cases', 'cases.id', 'activities.case_id')
    .select('cases.id')
    .where(among('activities.id', 'ids'))
    .where(sql<SqlBool>`activities.status = 'awaiting_assignment'`)
    .orderBy(sql`coalesce(activities.priority, 8)`)
    .orderBy('activities.created_at')
    .orderBy('activities.id')
    .limit(most)
  return {
    piles: prepare(db.selectFrom(sql<Pile>`(${pilesOf(engine)})`.as('piles')).selectAll()),
    candidates: prepare(
      db
        .selectFrom(sql<Candidate>`(${topOfPiles(engine)})`.as('candidates'))
        .selectAll()
        .orderBy('priority_order')
        .orderBy('created_at')
        .orderBy('id')
        .limit(most),
    ),
    cases: lock && prepare(lock(cases, 'skip')),
    activities: prepare(lock ? lock(activities.where(withinCases), 'skip') : activities),
    takeOut: tombstones && prepare(db.deleteFrom(list).where(among('id', 'ids')).where('id', 'in', completed(engine))),
  }
}

/** Each queue with each department that has work in it: the next department is one step in the index away. */
function pilesOf({ among }: Engine): Expression<Pile> {
  const next = (queue: string, behind: Expression<SqlBool>) => sql`(
    select listed.department_id from open_work_list listed
    where listed.queue_id = ${sql.ref(queue)} and ${behind} and ${waits} order by listed.department_id limit 1
  )`
  return sql`
    with recursive pile (queue, department) as (
      select queues.id, ${next('queues.id', sql`true`)} from queues where ${among('queues.id', 'queues')}
      union all
      select pile.queue, ${next('pile.queue', sql`listed.department_id > pile.department`)}
      from pile where pile.department is not null
    )
    select queue, department from pile where department is not null`
}

/** The first rows of each pile: of a pile that is a million rows high, no others are looked at. */
function topOfPiles({ items, lateral }: Engine): Expression<Candidate> {
  const number = (value: string, member: string | number) =>
    sql`cast(${sql.ref(value)} ->> ${sql.lit(member)} as bigint)`
  const top = sql`
    select ${sql.join(ORDER.map((column) => sql.ref(column)))} from open_work_list
    where queue_id = pile.queue and department_id = pile.department and ${waits}
    order by ${sql.join(ORDER.map((column) => sql.ref(column)))} limit ${most}`
  const columns = ORDER.map((column) => sql`${number('found.value', column)} as ${sql.ref(column)}`)
  return sql`
    select pile.queue, pile.department, ${sql.join(columns)} from (
      select ${number('item.value', 0)} as queue, ${number('item.value', 1)} as department from ${items('piles')}
    ) pile cross join ${lateral(top, ORDER, 'found')}`
}

/** The completed ones of the activities: where they are listed still, they are tombstones. */
function completed({ db, among }: Engine) {
  return db.selectFrom('activities').select('id').where(among('id', 'ids')).where('status', '=', sql.lit('completed'))
}
