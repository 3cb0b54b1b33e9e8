import { LRUCache } from 'lru-cache'
import type { Instant } from '../../../../domain/instant.js'
import type { Consent, Families, Granted, MemoryParts } from './families.js'
import { isSecretBehind } from './pkce.js'
import { TokenProblem } from './token-problem.js'

/** A sign-in, as the user agreed to it. */
export interface SignIn extends Consent {
  /** Exactly as the client wrote it. */
  readonly redirectUri: string
  readonly challenge: string
}

/** What a client shows with a code, to prove that the code was made for it. */
export interface Proof {
  readonly client: string
  readonly redirectUri: string
  readonly verifier: string
}

/** The memory of codes. */
export interface Codes {
  /** Makes a code for a sign-in, which is good for a minute. */
  make(signIn: SignIn): string
  /**
   * Exchanges a code for a family of tokens (RFC 6749, section 4.1.3), once: a second time revokes the family.
   * @throws TokenProblem invalid_grant
   */
  redeem(code: string, proof: Proof): Granted
}

/** The most codes, used ones too. Beyond, the oldest are forgotten. */
const REMEMBERED = 1_000
const LIFETIME_MS = 60_000

interface Kept {
  readonly signIn: SignIn
  readonly until: Instant
  readonly family: string
  isUsed: boolean
}

/** An empty memory of codes. */
export function signInCodes({ clock, random, families }: MemoryParts & { readonly families: Families }): Codes {
  const codes = new LRUCache<string, Kept>({ max: REMEMBERED })
  return {
    make(signIn) {
      const code = random()
      codes.set(code, { signIn, until: clock.now() + LIFETIME_MS, family: random(), isUsed: false })
      return code
    },
    // Nothing waits in here: of two requests with the same code, the second finds it used.
    redeem(code, proof) {
      const kept = codes.peek(code)
      if (!kept || !isFor(kept.signIn, proof)) throw noSuchCode()
      if (kept.isUsed) families.revoke(kept.family)
      if (kept.isUsed || clock.now() >= kept.until) throw noSuchCode()
      kept.isUsed = true
      const { client, user, scope } = kept.signIn
      return families.begin(kept.family, { client, user, scope })
    },
  }
}

function isFor(signIn: SignIn, { client, redirectUri, verifier }: Proof): boolean {
  return signIn.client === client && signIn.redirectUri === redirectUri && isSecretBehind(signIn.challenge, verifier)
}

function noSuchCode(): TokenProblem {
  return new TokenProblem(
    'invalid_grant',
    'The code is unknown, used, expired, or made for another client_id, redirect_uri or code_verifier.',
  )
}
