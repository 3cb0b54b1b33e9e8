import type { Caller } from '../../domain/auth-context.js'
import type { Stamp } from '../../domain/ports.js'
import type { Arguments } from './prepared.js'

/** A caller as the tables keep one: `user/7`. */
export function actorText({ actor, id }: Caller): string {
  return `${actor}/${id}`
}

/** The caller and the client application that acts for it: two callers with the same text have the same rights. */
export function callerText(caller: Caller): string {
  return caller.through === undefined ? actorText(caller) : `${actorText(caller)} client/${caller.through}`
}

/**
 * The arguments that every change takes; `user` is null where a client application does it, and `client` where none acts
 * for the user.
 */
export function stampArguments({ by, at }: Stamp): Arguments {
  return {
    at,
    actor: actorText(by),
    user: by.actor === 'user' ? Number(by.id) : null,
    client: by.through === undefined ? null : Number(by.through),
  }
}

/** A caller as `actorText` wrote one. */
export function actorOf(text: string): Caller {
  const [actor, id] = text.split('/') as [Caller['actor'], string]
  return { actor, id }
}
