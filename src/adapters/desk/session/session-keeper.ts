import { isSamePerson, type Session, type Tokens, tokenSession } from './session.js'

/** The reason why a sign-in did not succeed: in words, or the browser has opened no window for it. */
export type SignInProblem = { readonly kind: 'failed'; readonly reason: string } | { readonly kind: 'noWindow' }

/** The session of the page. */
export interface Standing {
  readonly session: Session | null
  /** Whether the work waits until the person has signed in again. */
  readonly isWaiting: boolean
  readonly problem: SignInProblem | null
}

/** Begins, goes on with and ends the session of the page. */
export interface SessionKeeper {
  /** Goes on with the session that waits for the same person; otherwise a new one begins. */
  enter(tokens: Tokens): void
  fail(problem: SignInProblem): void
  end(): void
}

/** At the start of the page nobody is signed in. */
export const NOBODY: Standing = { session: null, isWaiting: false, problem: null }

/**
 * Keeps the session of the page.
 * @param show is told each change
 */
export function sessionKeeper(show: (standing: Standing) => void): SessionKeeper {
  let standing = NOBODY
  let goOn: (tokens: Tokens) => void = () => undefined
  const change = (next: Partial<Standing>): void => {
    standing = { ...standing, ...next }
    show(standing)
  }
  const begin = (tokens: Tokens): void => {
    const session = tokenSession(
      tokens,
      () =>
        new Promise((answered) => {
          // What waits in a session that was left waits for ever: it must not go on under another person.
          if (standing.session !== session) return
          goOn = answered
          change({ isWaiting: true })
        }),
    )
    change({ session, isWaiting: false, problem: null })
  }
  return {
    enter(tokens) {
      const { session, isWaiting } = standing
      if (isWaiting && session && isSamePerson(session.token(), tokens.access)) {
        change({ isWaiting: false, problem: null })
        goOn(tokens)
      } else {
        begin(tokens)
      }
    },
    fail: (problem) => change({ problem }),
    end: () => change(NOBODY),
  }
}
