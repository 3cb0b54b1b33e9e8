import type { Fault } from '../fault.js'

const LONGEST = 600

/** A fault in a few lines. */
export function faultLines({ what, expected, received }: Fault): string[] {
  return [what, `  expected  ${valueText(expected)}`, `  received  ${valueText(received)}`]
}

/** Why a scenario was skipped. */
export function reasonLine({ reason, detail }: { readonly reason: string; readonly detail?: string }): string {
  return detail === undefined ? reason : `${reason}: ${detail}`
}

function valueText(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}… (${String(text.length)} characters)`
}
