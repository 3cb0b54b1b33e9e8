import { readFile } from 'node:fs/promises'
import { readConfig } from '../../../config.js'
import { systemClock } from '../../../process/clock.js'
import { isGivenTokens } from '../../contract/scenario.js'
import { type Reset, resetByCommand, resetByRequest } from '../../contract/verify/reset.js'
import {
  askedTokens,
  firstOf,
  type GivenToken,
  givenTokens,
  signedTokens,
  type TokenSource,
} from '../../contract/verify/token-source.js'
import { wrongUsage } from '../failure.js'
import { serviceAddress } from '../service-address.js'

/** The options of `casework verify`. */
export interface VerifyOptions {
  readonly url?: string
  readonly token: readonly string[]
  readonly tokens?: string
  readonly tokenUrl?: string
  readonly sign?: true
  readonly resetUrl?: string
  readonly resetCommand?: string
  readonly demo?: true
  readonly readOnly?: true
  readonly world?: string
  readonly journal: boolean
  readonly operation?: readonly string[]
  readonly only?: readonly string[]
  readonly except?: readonly string[]
  /** In seconds. */
  readonly timeout: number
  readonly format?: 'table' | 'json' | 'junit'
  readonly output?: string
  readonly list?: true
  readonly printWorld?: true
}

/** The address of the server, without a slash at its end. */
export function addressIn({ url }: VerifyOptions): string {
  if (url === undefined) throw wrongUsage('Say which server: --url URL.')
  return serviceAddress(url)
}

/** How the world can be put back; null where that was not said. */
export function resetIn({ url = '', resetUrl, resetCommand, demo, timeout }: VerifyOptions): Reset | null {
  const ways = [resetUrl, resetCommand, demo].filter((way) => way !== undefined)
  if (ways.length > 1)
    throw wrongUsage('One way to put the world back is enough: --reset-url, --reset-command or --demo.')
  if (resetCommand !== undefined) return resetByCommand(resetCommand)
  const address = demo ? new URL('/dev/reset', url).href : resetUrl
  return address === undefined ? null : resetByRequest(address, timeout * 1_000)
}

/** The sources of tokens, those at hand first. */
export async function tokensIn(options: VerifyOptions): Promise<TokenSource> {
  const { token, tokens, tokenUrl, sign, demo, url = '', timeout } = options
  const given = [...token.map(tokenOf), ...(tokens === undefined ? [] : await tokensInFile(tokens))]
  const address = demo ? new URL('/oauth2/token', url).href : tokenUrl
  return firstOf([
    givenTokens(given),
    ...(sign ? [signedTokens(signingKey(), systemClock)] : []),
    ...(address === undefined ? [] : [askedTokens(address, timeout * 1_000)]),
  ])
}

function tokenOf(given: string): GivenToken {
  const [, actor = '', id = '', token = ''] = /^(user|client|customer)\/([^=]+)=(\S+)$/.exec(given) ?? []
  // The value is not repeated: it may be a token.
  if (token === '') throw wrongUsage('--token takes a caller and a token, e.g. user/7=eyJ… or client/7=eyJ….')
  return { [actor]: id, token }
}

async function tokensInFile(file: string): Promise<readonly GivenToken[]> {
  const read: unknown = await readFile(file, 'utf8')
    .then(JSON.parse)
    .catch(() => null)
  if (isGivenTokens(read)) return read
  throw wrongUsage(`${file} must be a JSON list such as [{"user": "7", "scope": "core.casemgr.read", "token": "…"}].`)
}

function signingKey() {
  const { keys, issuer, audience } = readConfig()
  if (!keys || !('secret' in keys)) throw wrongUsage('Set JWT_SECRET to the secret of the server.')
  return { secret: keys.secret, ...(issuer !== undefined && { issuer }), ...(audience !== undefined && { audience }) }
}
