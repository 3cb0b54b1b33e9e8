import Type, { type Static } from 'typebox'
import { type Attempt, DELIVERY_FAILURES } from '../../../domain/delivery.js'
import { MOST_ATTEMPTS } from '../../../domain/webhook.js'
import { ENTRY_NUMBER } from './journal-view.js'
import { instantView, labelled, type Setting } from './members.js'
import { INSTANT, labelOf, rootOf } from './shapes.js'

/** An attempt at a delivery as answers show it. */
export const ATTEMPT = rootOf('attempt', 'Attempt', {
  journal: Type.Optional(ENTRY_NUMBER),
  at: INSTANT,
  duration: Type.Integer({ minimum: 0, description: 'In milliseconds.' }),
  status: Type.Optional(Type.Integer({ description: 'The status of the answer, if there was one.' })),
  outcome: Type.Enum(['delivered', 'failed']),
  error: Type.Optional(labelOf(DELIVERY_FAILURES)),
})

/** The newest attempts at deliveries of a webhook. */
export const ATTEMPTS = rootOf('attempts', 'Attempts', { attempt: Type.Array(ATTEMPT, { maxItems: MOST_ATTEMPTS }) })

/** An attempt. Of the answer only the status is shown: its body may be anything. */
export function attemptView(attempt: Attempt, { texts }: Pick<Setting, 'texts'>): Static<typeof ATTEMPT> {
  const { number, at, duration, status, failure } = attempt
  return {
    ...(number !== null && { journal: { id: String(number) } }),
    ...{ at: instantView(at), duration },
    ...(status !== null && { status }),
    outcome: failure === null ? 'delivered' : 'failed',
    ...(failure && { error: labelled(failure, texts.deliveryFailure) }),
  }
}
