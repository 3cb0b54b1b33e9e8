/** The departments whose cases need a solution before they are closed. */
export const SOLUTIONS: readonly string[] = [
  'alter table departments add column require_solution integer not null default 0',
]
