import type { Endpoint } from '../../domain/delivery.js'
import type { Instant } from '../../domain/instant.js'
import type { UnitOfWork } from '../../domain/ports.js'

/** The shortest look at the journal: it tells the epoch, and how far the journal goes. */
export const FIRST = { after: 0, limit: 1, departments: null }

/** The process that delivers, or wants to. */
export interface Holder {
  readonly holder: string
  readonly now: Instant
}

export interface Look extends Holder {
  /** How long a lease runs, in milliseconds. */
  readonly length: number
  /** Whether the process has the lease as far as it knows. */
  readonly isHeld: boolean
  /** Whether the lease is to be taken, or to be prolonged. */
  readonly isDue: boolean
}

export interface Looked {
  readonly endpoints: readonly Endpoint[]
  readonly epoch: string
  /** The highest number of the journal. */
  readonly highest: number
  /** Whether the process has the lease. */
  readonly isTaken: boolean
}

/** Reads the webhooks; takes or prolongs the lease while there are any, else gives it back. */
export async function lookIn(unit: UnitOfWork, { holder, now, length, isHeld, isDue }: Look): Promise<Looked> {
  const { deliveries, journal } = unit
  const endpoints = await deliveries.endpoints()
  const { epoch, highest } = await journal.read(FIRST)
  if (endpoints.length > 0) {
    const isTaken = !isDue || (await deliveries.lease({ holder, now, until: now + length }))
    return { endpoints, epoch, highest, isTaken }
  }
  if (isHeld) await deliveries.release(holder)
  return { endpoints, epoch, highest, isTaken: false }
}
