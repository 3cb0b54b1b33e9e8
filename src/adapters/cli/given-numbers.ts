import { InvalidArgumentError } from 'commander'
import { isStorableId } from '../../domain/id.js'

/**
 * An id as an argument or an option gives it.
 * @throws InvalidArgumentError for any other text
 */
export function idOf(given: string): string {
  if (isStorableId(given)) return given
  throw new InvalidArgumentError('An id has 1 to 15 digits and no leading zero.')
}

/**
 * A number of the journal as an option gives it.
 * @throws InvalidArgumentError for any other text
 */
export function numberOf(given: string): number {
  if (/^(0|[1-9][0-9]{0,14})$/.test(given)) return Number(given)
  throw new InvalidArgumentError('A number of the journal has 1 to 15 digits.')
}
