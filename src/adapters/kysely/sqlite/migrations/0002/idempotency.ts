/** The results that are kept under idempotency keys; `key` names the caller, too, such as `user/7 order-17`. */
export const IDEMPOTENCY: readonly string[] = [
  `create table idempotency_keys (
    key text primary key, fingerprint text not null, result text, expires_at integer not null
  ) strict, without rowid`,
  'create index idempotency_keys_by_expiry on idempotency_keys (expires_at)',
]
