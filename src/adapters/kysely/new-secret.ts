import type { WebhookSecret } from '../../domain/webhook.js'

/** Makes a secret that nobody can guess. */
export type NewSecret = () => WebhookSecret

/**
 * Stands for the source of secrets where a store was opened without one: none is better than one that can be guessed.
 * @throws Error always
 */
export const noSecrets: NewSecret = () => {
  throw new Error('This store was opened without a source of secrets, which a world with webhooks needs')
}
