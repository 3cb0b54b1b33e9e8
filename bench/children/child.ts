import { fork } from 'node:child_process'
import { once } from 'node:events'
import { untilEnd } from './running.js'

/** The measured programs, each a process of its own. */
export type Program =
  | 'service'
  | 'storeless'
  | 'bare'
  | 'sql'
  | 'transactions'
  | 'test-helper'
  | 'receivers'
  | 'followers'

/** A measured process. */
export interface Child {
  /** Its address; empty if it is no server. */
  readonly url: string
  /** @throws Error when the child fails to answer */
  ask<T>(name: string, argument?: unknown): Promise<T>
  stop(): Promise<void>
}

type Told = { readonly ready: string } | { readonly number: number; readonly value?: unknown; readonly error?: string }

/** Starts a program; settles when it is ready. */
export async function startChild(
  program: Program,
  args: readonly string[],
  execArgv: readonly string[],
): Promise<Child> {
  const child = fork(new URL(`${program}.js`, import.meta.url), args, {
    execArgv: [...execArgv],
    // The service writes its log as in production, and the log is thrown away.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  })
  const ended = untilEnd(child)
  const [told] = (await Promise.race([once(child, 'message'), ended.then(failed)])) as [{ ready: string }]
  let asked = 0

  async function ask<T>(name: string, argument?: unknown): Promise<T> {
    const number = (asked += 1)
    const answer = new Promise<T>((resolve, reject) => {
      const listen = (message: Told): void => {
        if (!('number' in message) || message.number !== number) return
        child.off('message', listen)
        if (message.error === undefined) resolve(message.value as T)
        else reject(new Error(message.error))
      }
      child.on('message', listen)
    })
    child.send({ number, name, argument })
    return Promise.race([answer, ended.then(failed)])
  }

  return {
    url: told.ready,
    ask,
    async stop() {
      if (child.connected) child.disconnect()
      const code = await ended
      if (code !== 0) throw new Error(`The ${program} ended with ${String(code)}`)
    },
  }

  function failed(code: number | null): never {
    throw new Error(`The ${program} ended before its time, with ${String(code)}`)
  }
}
