import { CannotVerify, reasonOf } from './cannot-verify.js'

/** An answer that was read to its end. */
export interface Asked {
  readonly status: number
  readonly ok: boolean
  readonly text: string
}

/**
 * Sends a request, and reads the whole answer.
 * @param name how a message calls the request
 * @param timeout in milliseconds, for all of it
 * @throws CannotVerify where there is no answer
 */
export async function ask(name: string, url: string, request: RequestInit, timeout: number): Promise<Asked> {
  try {
    const answer = await fetch(url, { ...request, signal: AbortSignal.timeout(timeout) })
    return { status: answer.status, ok: answer.ok, text: await answer.text() }
  } catch (error) {
    throw new CannotVerify(`${name} is not answered: ${reasonOf(error, { timeout })}`)
  }
}

/**
 * Reads the JSON object that an answer must have.
 * @throws CannotVerify where there is none: the message has the expected and the received answer
 */
export function objectIn(name: string, { status, text }: Asked, expected: string): Readonly<Record<string, unknown>> {
  const found = parsed(text)
  if (typeof found === 'object' && found !== null && !Array.isArray(found)) return { ...found }
  throw unexpected(name, { status, text }, expected)
}

/** The error for an unexpected answer: it names the request, the expected and the received answer. */
export function unexpected(name: string, { status, text }: Omit<Asked, 'ok'>, expected: string): CannotVerify {
  const received = text === '' ? 'no body' : text.slice(0, 300)
  return new CannotVerify(`${name}: expected ${expected}, received ${String(status)} with ${received}`)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
