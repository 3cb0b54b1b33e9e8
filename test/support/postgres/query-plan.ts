import type pg from 'pg'

/** A step of a plan of PostgreSQL, with the steps that it takes its rows from. */
export interface Plan {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly 'Index Cond'?: string
  readonly 'Rows Removed by Filter'?: number
  readonly Plans?: readonly Plan[]
}

/** A step of a plan that has run, with the rows that it gave. */
export interface RunPlan extends Plan {
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly Plans?: readonly RunPlan[]
}

/** The plan of a statement for any arguments. The statement is not run. */
export async function genericPlan(client: pg.Client, sql: string): Promise<Plan> {
  return explain(client, `explain (generic_plan, format json) ${sql}`, [])
}

/** Runs a statement. Returns the plan that it was run by. */
export async function planOfRun(client: pg.Client, sql: string, values: readonly unknown[]): Promise<RunPlan> {
  return explain<RunPlan>(client, `explain (analyze, format json) ${sql}`, values)
}

async function explain<Told extends Plan>(client: pg.Client, sql: string, values: readonly unknown[]): Promise<Told> {
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Told }] }>(sql, [...values])
  const [row] = rows
  if (!row) throw new Error(`There is no plan for: ${sql}`)
  return row['QUERY PLAN'][0].Plan
}

/** The index or table that a step reads; `''` for a step that reads neither. */
export function readBy(step: Plan): string {
  return step['Index Name'] ?? step['Relation Name'] ?? ''
}
