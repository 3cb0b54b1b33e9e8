import type Database from 'better-sqlite3'
import type { WorldKind, WorldProblem } from '../../../../domain/world.js'
import { TABLE_OF } from '../../world-rows.js'
import { REFERENCES } from './references.js'
import { incoming } from './staging.js'

/** A row of a check; `other` is the place or the id that the problem is about. */
interface Finding {
  readonly place: string
  readonly id: number
  readonly other: string
}

const KINDS = Object.keys(TABLE_OF) as WorldKind[]

/** What the records of the world break among each other; needs nothing of what is stored. */
export function* problemsWithin(database: Database.Database): Generator<WorldProblem> {
  for (const kind of KINDS) {
    for (const { place, id, other } of findings(database, repeatedIds(incoming(TABLE_OF[kind])))) {
      yield { place: `${place}.id`, text: `${String(id)} is already the id of ${other}.` }
    }
  }
  yield* workInClosedCases(database, incoming('cases'))
}

/** Notes the references that the world itself cannot satisfy: most often a handful, to be looked up in the store. */
export function noteOutwardReferences(database: Database.Database): void {
  database.exec('drop table if exists temp.outward')
  database.exec('create temp table outward (place text, kind text, id integer)')
  for (const { from, id, to, member } of REFERENCES) {
    database.exec(
      `insert into temp.outward select r.place || '${member}', '${to}', ${id} from ${incoming(from)} r
       where ${id} is not null and not exists (select 1 from ${incoming(TABLE_OF[to])} where id = ${id})`,
    )
  }
}

/** What the world breaks together with what is stored; after `noteOutwardReferences`. */
export function* problemsWithStored(database: Database.Database): Generator<WorldProblem> {
  for (const kind of KINDS) {
    const table = TABLE_OF[kind]
    const taken = `select i.place, i.id, '' as other from ${incoming(table)} i cross join main.${table} s on s.id = i.id`
    for (const { place, id } of findings(database, taken)) {
      yield { place: `${place}.id`, text: `${String(id)} is already the id of a stored ${kind}.` }
    }
    const missing = `select place, id, '' as other from temp.outward
      where kind = '${kind}' and id not in (select id from main.${table})`
    for (const { place, id } of findings(database, missing)) {
      yield { place, text: `names ${kind} ${String(id)}, which does not exist.` }
    }
  }
  yield* workInClosedCases(database, 'main.cases')
}

function* workInClosedCases(database: Database.Database, cases: string): Generator<WorldProblem> {
  const open = `select a.place, a.case_id as id, '' as other
    from ${incoming('activities')} a cross join ${cases} c on c.id = a.case_id
    where c.status = 'closed' and a.status <> 'completed'`
  for (const { place, id } of findings(database, open)) {
    yield { place: `${place}.status`, text: `is open, but the case ${String(id)} is closed.` }
  }
}

function repeatedIds(table: string): string {
  return `select again.place, again.id, (select place from ${table} where rowid = repeated.first) as other
    from (select id, min(rowid) as first from ${table} group by id having count(*) > 1) repeated
    join ${table} again on again.id = repeated.id and again.rowid > repeated.first
    order by again.rowid`
}

function findings(database: Database.Database, query: string): IterableIterator<Finding> {
  return database.prepare<[], Finding>(query).iterate()
}
