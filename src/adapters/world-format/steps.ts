/**
 * The way from a record to a place in it, e.g. `.pull.users[2]`. A name in somebody's file may be anything, and ends up
 * on a terminal: an unusual one is quoted and cut.
 */
export function stepsOf(path: readonly (string | number)[]): string {
  return path.map(stepOf).join('')
}

function stepOf(step: string | number): string {
  return typeof step === 'string' && /^\w{1,50}$/.test(step) ? `.${step}` : `[${quoted(step)}]`
}

/** A name as it may be shown. */
export function quoted(name: string | number): string {
  return JSON.stringify(typeof name === 'string' ? name.slice(0, 50) : name)
}
