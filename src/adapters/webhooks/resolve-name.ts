import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import type { LookupFunction } from 'node:net'
import type { AddressPolicy } from './address-policy.js'

/** Finds all addresses of a name; rejects with the error of the system where it finds none. */
export type ResolveName = (name: string) => Promise<readonly LookupAddress[]>

/** A receiver whose name leads to an address that may not be called. */
export class ForbiddenAddress extends Error {
  override readonly name = 'ForbiddenAddress'
}

/** As every other program on the machine finds them. */
export const resolveBySystem: ResolveName = (name) => lookup(name, { all: true })

/**
 * Looks a name up for one connection, which is then made to one of the very addresses that were checked: a second
 * answer of the name server, with another address, is never asked for. One forbidden address is enough to refuse.
 */
export function checkedLookup(url: URL, policy: AddressPolicy, resolve: ResolveName): LookupFunction {
  return (name, { all }, callback) => {
    resolve(name).then(
      (addresses) => {
        const [first] = addresses
        if (!first || !addresses.every(({ address }) => policy.mayConnect(url, address))) {
          callback(new ForbiddenAddress('The name leads to a forbidden address'), '')
        } else if (all) callback(null, [...addresses])
        else callback(null, first.address, first.family)
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), ''),
    )
  }
}

/** Lookups of one name at the same time are one: the system can do only a few of them at once. */
export function sharedLookups(resolve: ResolveName): ResolveName {
  const underWay = new Map<string, ReturnType<ResolveName>>()
  return (name) => {
    const known = underWay.get(name)
    if (known) return known
    const begun = resolve(name).finally(() => underWay.delete(name))
    underWay.set(name, begun)
    return begun
  }
}
