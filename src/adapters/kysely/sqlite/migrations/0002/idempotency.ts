/**
 * The results that are kept under idempotency keys. `digest` stands for the caller and the key, so that a table that
 * leaks shows no key.
 */
export const IDEMPOTENCY: readonly string[] = [
  `create table idempotency_keys (
    digest text primary key, fingerprint text not null, result text, expires_at integer not null
  ) strict, without rowid`,
  'create index idempotency_keys_by_expiry on idempotency_keys (expires_at)',
]
