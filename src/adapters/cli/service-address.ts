import { wrongUsage } from './failure.js'

/**
 * The address of a service as `--url` gives it, without a slash at its end.
 * @throws CommandFailure for anything that is no plain address
 */
export function serviceAddress(url: string): string {
  const { protocol, origin, pathname, username, search } = URL.canParse(url) ? new URL(url) : new URL('none:')
  if (!['http:', 'https:'].includes(protocol) || username !== '' || search !== '') {
    throw wrongUsage('--url takes an address such as http://127.0.0.1:8080 or https://cases.example/core/casemgr/v3.')
  }
  return origin + pathname.replace(/\/+$/, '')
}
