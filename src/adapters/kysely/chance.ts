import type { WebhookSecret } from '../../domain/webhook.js'
import type { Random } from './epoch.js'

/** Makes a secret that nobody can guess. */
export type NewSecret = () => WebhookSecret

/** What an import leaves to chance. */
export interface Chance {
  /** Makes the epoch that follows it. */
  readonly random: Random
  /** Makes the secrets of webhooks. */
  readonly newSecret: NewSecret
}

/**
 * Stands for the source of secrets where a store was opened without one: none is better than one that can be guessed.
 * @throws Error always
 */
export const noSecrets: NewSecret = () => {
  throw new Error('This store was opened without a source of secrets, which a world with webhooks needs')
}
