import { randomBytes } from 'node:crypto'

/** The machine's dice, for values that need not be secret: a number from 0 up to 1. */
export const systemRandom = (): number => Math.random()

/** A new secret of a webhook, as Standard Webhooks writes it: 32 random bytes. */
export const newWebhookSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`
