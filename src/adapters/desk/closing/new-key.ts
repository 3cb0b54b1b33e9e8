/** A fresh idempotency key. `randomUUID` would be missing on a page over plain HTTP. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return `desk-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
