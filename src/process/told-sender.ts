import type { Delivery, Outcome, Sender } from '../domain/delivery.js'

/** Takes in an attempt that has ended. */
export type Told = (delivery: Delivery, outcome: Outcome) => void

/** A sender that reports each attempt, of tests too. An attempt that was aborted says nothing about the receiver. */
export function toldSender(sender: Sender, tell: Told): Sender {
  return {
    ...sender,
    async send(delivery, signal) {
      const outcome = await sender.send(delivery, signal)
      if (!signal.aborted) tell(delivery, outcome)
      return outcome
    },
  }
}
