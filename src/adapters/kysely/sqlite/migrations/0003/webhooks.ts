/**
 * Webhooks, the entries of the journal that are set aside for them, and the lease of the process that delivers. An id is
 * never given twice, since the journal names webhooks that were disabled. `kinds` has commas between them. `attempts`
 * holds the newest as JSON. It is long, and so the last column: a reader of the others does not go through its pages.
 */
export const WEBHOOKS: readonly string[] = [
  `create table webhooks (
    id integer primary key autoincrement,
    client_id integer not null references clients,
    url text not null,
    kinds text not null,
    ordered integer not null,
    enabled integer not null,
    disabled_for text,
    disabled_at integer,
    created_at integer,
    secret text not null,
    old_secret text,
    old_secret_until integer,
    revision integer not null,
    after_seq integer not null,
    failures integer not null,
    retry_at integer,
    attempts text not null
  ) strict`,
  'create index webhooks_by_client on webhooks (client_id, id)',
  `create table webhook_retries (
    webhook_id integer not null references webhooks on delete cascade,
    seq integer not null,
    failures integer not null,
    retry_at integer not null,
    primary key (webhook_id, seq)
  ) strict, without rowid`,
  'create index webhook_retries_by_instant on webhook_retries (webhook_id, retry_at, seq)',
  `create table delivery_lease (
    single integer primary key check (single = 1), holder text not null, until integer not null
  ) strict`,
  'alter table journal add column webhook_id integer',
]
