import { SignJWT } from 'jose'

/** The secret of the benchmark's tokens; used for nothing else. */
export const SECRET = 'casework-benchmark-not-a-secret-'

/** A token of a user, valid for a day. */
export function tokenOf(user: number, scope = 'core.casemgr.manage'): Promise<string> {
  return sign('user', user, scope)
}

/** A token of a client application, valid for a day. */
export function clientTokenOf(client: number): Promise<string> {
  return sign('client', client, 'app.core.casemgr.manage')
}

function sign(actor: string, id: number, scope: string): Promise<string> {
  return new SignJWT({ actor, scope })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(String(id))
    .setExpirationTime('1 day')
    .sign(new TextEncoder().encode(SECRET))
}
