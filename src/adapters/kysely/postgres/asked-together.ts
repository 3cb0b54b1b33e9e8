import type { AuthContext, Caller } from '../../../domain/auth-context.js'
import type { AuthContexts } from '../../../domain/ports.js'
import { type Gathering, type Groups, gathering } from './gathering.js'

interface Question {
  readonly caller: Caller
  readonly resolve: (context: AuthContext | null) => void
  readonly reject: (error: unknown) => void
}

/**
 * Looks up together the callers that are asked for at the same moment.
 * @param ask tells what they may do now, in their order
 */
export function askedTogether(
  ask: (callers: readonly Caller[]) => Promise<readonly (AuthContext | null)[]>,
  groups: Groups,
): AuthContexts {
  const questions: Gathering<Question> = gathering(groups, async (coming) => {
    const asked = await coming
    try {
      const contexts = await ask(asked.map(({ caller }) => caller))
      for (const [nth, { resolve }] of asked.entries()) resolve(contexts[nth] ?? null)
    } catch (error) {
      for (const { reject } of asked) reject(error)
    }
  })
  return {
    contextOf: (caller) =>
      new Promise((resolve, reject) => {
        questions.add({ caller, resolve, reject })
      }),
  }
}
