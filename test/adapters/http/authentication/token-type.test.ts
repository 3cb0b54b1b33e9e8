import t from 'tap'
import { isAccessToken } from '../../../../src/adapters/http/authentication/token-type.js'

const tokenWith = (head: object) => `${Buffer.from(JSON.stringify(head)).toString('base64url')}.e30.x`

for (const typ of [undefined, 'JWT', 'jwt', 'at+jwt', 'AT+JWT', 'application/at+jwt', 'application/jwt']) {
  t.equal(isAccessToken(tokenWith({ alg: 'HS256', typ })), true, String(typ))
}
for (const typ of ['', 'JWE', 'logout+jwt', 'dpop+jwt', 'id_token', 'at+jwt ', null, 7, {}, ['JWT']]) {
  t.equal(isAccessToken(tokenWith({ alg: 'HS256', typ })), false, JSON.stringify(typ))
}
