import { only } from './form.js'
import { TokenProblem } from './token-problem.js'
import { isClient, type TokenServer } from './token-server.js'

const BASIC = /^basic +([\w+/-]+=*) *$/i

/** The parts of a request for a token. */
export interface TokenRequest {
  readonly form: URLSearchParams
  readonly authorization: string | undefined
}

/** The id of a client as a request gives it: in the header or in the body. Secrets are ignored: this is for development. */
export function clientIdsIn({ form, authorization }: TokenRequest): readonly string[] {
  const inHeader = authorization === undefined ? null : basicId(authorization)
  return [inHeader, only(form, 'client_id')].filter((id) => id !== null)
}

/**
 * The client of a request.
 * @throws TokenProblem invalid_client where the request names none that is known, invalid_request where it names two
 */
export async function readClient(request: TokenRequest, server: TokenServer): Promise<string> {
  const [id, other] = clientIdsIn(request)
  if (other !== undefined) throw new TokenProblem('invalid_request', 'Say only once which client it is.')
  if (id === undefined) throw new TokenProblem('invalid_client', 'Say which client it is: client_id.')
  if (await isClient(id, server)) return id
  throw new TokenProblem('invalid_client', 'There is no such client.')
}

function basicId(authorization: string): string {
  const [, encoded] = BASIC.exec(authorization) ?? []
  if (encoded === undefined) throw new TokenProblem('invalid_client', 'The Authorization header is not Basic.')
  return Buffer.from(encoded, 'base64').toString('utf8').split(':')[0] ?? ''
}
