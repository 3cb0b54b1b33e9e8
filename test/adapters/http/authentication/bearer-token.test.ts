import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import t from 'tap'
import { bearerToken } from '../../../../src/adapters/http/authentication/bearer-token.js'
import { problemOf } from '../../../support/refusals.js'

const server = createServer((request, response) => {
  let token = ''
  const problem = problemOf(() => (token = bearerToken(request)))
  response.end(problem ? problem.code : token)
})

/** The token of a request with these header lines, or the code of the refusal. */
async function tokenOf(lines: readonly string[]): Promise<string | undefined> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.end(['GET / HTTP/1.1', 'Host: x', 'Connection: close', ...lines, '', ''].join('\r\n'))
  return (await text(socket))
    .split('\r\n\r\n')[1]
    ?.split('\r\n')
    .find((line) => line.length > 3)
}

const TABLE: readonly (readonly [string, readonly string[], string])[] = [
  ['a token', ['Authorization: Bearer abc.def.ghi'], 'abc.def.ghi'],
  ['every character of a token', ['Authorization: Bearer aZ09-._~+/=='], 'aZ09-._~+/=='],
  ['the scheme in any case', ['AUTHORIZATION: bEARER abcd'], 'abcd'],
  ['more blanks', ['Authorization:   Bearer   abcd  '], 'abcd'],
  ['no header', [], '401-101'],
  ['an empty header', ['Authorization:'], '401-101'],
  ['no token', ['Authorization: Bearer'], '401-101'],
  ['no scheme', ['Authorization: abcd'], '401-101'],
  ['no blank', ['Authorization: Bearerabcd'], '401-101'],
  ['another scheme', ['Authorization: Basic abcd'], '401-101'],
  ['two tokens in one header', ['Authorization: Bearer abcd, Bearer efgh'], '401-101'],
  ['two words', ['Authorization: Bearer abcd efgh'], '401-101'],
  ['a character that no token has', ['Authorization: Bearer ab"cd'], '401-101'],
  ['an equals sign before the end', ['Authorization: Bearer ab=cd'], '401-101'],
  ['two headers', ['Authorization: Bearer abcd', 'Authorization: Bearer abcd'], '401-101'],
  ['two headers, one of another scheme', ['Authorization: Bearer abcd', 'authorization: Basic efgh'], '401-101'],
  ['two headers, one empty', ['Authorization: Bearer abcd', 'X-A: b', 'AUTHORIZATION:'], '401-101'],
  ['a header of like length', ['Authorization: Bearer abcd', 'X-Authorizati: Bearer efgh'], 'abcd'],
  ['a header with the name as its value', ['Authorization: Bearer abcd', 'X-A: authorization'], 'abcd'],
]

await t.test('the token of a request', async (t) => {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  for (const [name, lines, expected] of TABLE) t.equal(await tokenOf(lines), expected, name)
  server.close()
})
