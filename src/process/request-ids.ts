import { randomBytes } from 'node:crypto'

/** Makes ids that are unique among processes: a random start, then a number. */
export function requestIds(): () => string {
  const start = randomBytes(6).toString('base64url')
  let made = 0
  return () => `${start}-${((made += 1)).toString(36)}`
}
