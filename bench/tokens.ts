import { SignJWT } from 'jose'

/** The secret of the benchmark's tokens; used for nothing else. */
export const SECRET = 'casework-benchmark-not-a-secret-'

/** A token of a user, valid for a day. */
export function tokenOf(user: number, scope = 'core.casemgr.manage'): Promise<string> {
  return new SignJWT({ actor: 'user', scope })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(String(user))
    .setExpirationTime('1 day')
    .sign(new TextEncoder().encode(SECRET))
}
