/** The advisory lock between writers that give ids themselves; `0001/guards.ts` has the same. */
const GIVEN_IDS = 0x4357_0002

/**
 * Webhooks, the entries of the journal that are set aside for them, and the lease of the process that delivers. An id is
 * never given twice, since the journal names webhooks that were disabled. Ids that are written around the service move
 * the sequence on, as those of cases do. `kinds` has commas between them. `attempts` holds the newest as JSON.
 */
export const WEBHOOKS: readonly string[] = [
  `create sequence webhooks_ids`,
  `create table webhooks (
    id bigint primary key,
    client_id bigint not null references clients,
    url text not null,
    kinds text not null,
    ordered smallint not null,
    enabled smallint not null,
    disabled_for text,
    disabled_at bigint,
    created_at bigint,
    secret text not null,
    old_secret text,
    old_secret_until bigint,
    revision bigint not null,
    after_seq bigint not null,
    failures bigint not null,
    retry_at bigint,
    attempts text not null
  )`,
  'create index webhooks_by_client on webhooks (client_id, id)',
  `create function follow_webhooks_ids() returns trigger language plpgsql as $$
    declare highest bigint;
    begin
      select max(id) into highest from changed;
      if highest >= (select last_value + is_called::int from webhooks_ids) then
        perform pg_advisory_lock(${String(GIVEN_IDS)});
        if highest >= (select last_value + is_called::int from webhooks_ids) then
          perform setval('webhooks_ids', highest);
        end if;
        perform pg_advisory_unlock(${String(GIVEN_IDS)});
      end if;
      return null;
    end $$`,
  `create trigger follow_ids after insert on webhooks referencing new table as changed
   for each statement execute function follow_webhooks_ids()`,
  `create table webhook_retries (
    webhook_id bigint not null references webhooks on delete cascade,
    seq bigint not null,
    failures bigint not null,
    retry_at bigint not null,
    primary key (webhook_id, seq)
  )`,
  'create index webhook_retries_by_instant on webhook_retries (webhook_id, retry_at, seq)',
  `create table delivery_lease (
    single integer primary key check (single = 1), holder text not null, until bigint not null
  )`,
  'alter table journal add column webhook_id bigint',
]
