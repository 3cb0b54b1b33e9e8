import type { Attempt, DeliveryFailure } from '../../../domain/delivery.js'

/** An attempt at a delivery to the receiver of a webhook. */
export interface RecordedDelivery {
  readonly at: string
  readonly method: 'POST'
  /** Of the URL; its path may hold a secret of the receiver. */
  readonly origin: string
  /** Null where there was no answer. */
  readonly status: number | null
  readonly milliseconds: number
  /** Null for a success. */
  readonly failure: DeliveryFailure | null
}

/** The last attempts at deliveries, the newest first. */
export interface DeliveryRecorder {
  note(url: string, attempt: Attempt): void
  list(): readonly RecordedDelivery[]
}

const MOST = 50

export function deliveryRecorder(): DeliveryRecorder {
  let noted: readonly RecordedDelivery[] = []
  return {
    note(url, { at, status, duration, failure }) {
      const instant = new Date(at).toISOString()
      const { origin } = new URL(url)
      const delivery = { at: instant, method: 'POST', origin, status, milliseconds: duration, failure } as const
      noted = [delivery, ...noted].slice(0, MOST)
    },
    list: () => noted,
  }
}
