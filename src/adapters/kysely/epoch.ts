/** A number from 0 up to 1. */
export type Random = () => number

const DIGITS = 20

/**
 * Gives an epoch to a store that has none, because it is new or a copy of another. A new epoch tells a program that
 * follows the journal that its copy may differ from the store.
 */
export function giveEpoch(random: Random): string {
  return `insert into store (single, epoch) values (1, '${newEpoch(random)}') on conflict do nothing`
}

/** Gives a store another epoch: it was emptied, or cases came from elsewhere. */
export function renewEpoch(random: Random): string {
  return `insert into store (single, epoch) values (1, '${newEpoch(random)}')
    on conflict (single) do update set epoch = excluded.epoch`
}

/** Takes its epoch from a store: it gets another when it is next opened. */
export const TAKE_EPOCH = 'delete from store'

function newEpoch(random: Random): string {
  return Array.from({ length: DIGITS }, () => Math.floor(random() * 36).toString(36)).join('')
}
