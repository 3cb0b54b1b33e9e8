import { CommandFailure } from '../failure.js'

/** In milliseconds: longer than a service waits for the receiver of a test. */
const PATIENCE = 30_000

/** Where webhooks are managed: `url` has no slash at its end. */
export interface WebhookService {
  readonly url: string
  readonly token: string
}

/** A webhook as a service shows it; a service may leave out more than the id. */
export interface ShownWebhook {
  readonly id: string
  readonly url?: string
  readonly kinds?: readonly string[]
  readonly enabled?: boolean
  readonly disabled?: { readonly reason?: { readonly displayValue?: string } }
  readonly journal?: { readonly id: string }
  readonly failures?: number
  readonly setAside?: number
}

/** An attempt as a service shows it. */
export interface ShownAttempt {
  readonly outcome: string
  readonly duration: number
  readonly status?: number
  readonly error?: { readonly displayValue?: string }
}

/**
 * Sends a request about webhooks to a service.
 * @returns the JSON of the answer; an empty object for an answer without a body
 * @throws CommandFailure where the service refuses, does not answer, or answers with something else
 */
export async function askWebhooks<T extends object>(
  { url, token }: WebhookService,
  request: { readonly method: 'GET' | 'POST' | 'DELETE'; readonly path: string; readonly body?: object },
): Promise<T> {
  const { method, path, body } = request
  const answer = await fetch(`${url}/webhook${path}`, {
    method,
    headers: {
      ...{ authorization: `Bearer ${token}`, accept: 'application/json' },
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(PATIENCE),
  }).catch((error: unknown) => {
    throw new Error(`${url} does not answer`, { cause: (error as Error).cause ?? error })
  })
  const text = await answer.text()
  const json = objectIn(text)
  if (!answer.ok)
    throw new CommandFailure([`${url} answers ${String(answer.status)}: ${problemIn(json) ?? text.slice(0, 500)}`])
  if (text !== '' && json === null)
    throw new CommandFailure([`${url} answers ${String(answer.status)}, but without JSON.`])
  return (json ?? {}) as T
}

function objectIn(text: string): object | null {
  try {
    const found: unknown = JSON.parse(text)
    return typeof found === 'object' ? found : null
  } catch {
    return null
  }
}

/** The code and the message of an error of the contract; null for anything else. */
function problemIn(json: object | null): string | null {
  const { code, developerMessage } = (json ?? {}) as Readonly<Record<string, unknown>>
  return typeof code === 'string' && typeof developerMessage === 'string' ? `${code} ${developerMessage}` : null
}
