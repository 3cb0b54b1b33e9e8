import { startCasework } from 'casework/testing'
import { client } from './client.js'

const casework = await startCasework()
const send = client(casework.url, await casework.userToken(7))

/** Closes cases and describes the result in one line. */
async function close(ids: string): Promise<string> {
  const answer = await send('patch', '/case/{ids}/close', { path: { ids } })
  if (answer.status === 204) return `closed ${ids}`
  if (answer.status !== 400) return `${answer.body.code}: ${answer.body.developerMessage}`
  // The code has the type of this operation's codes: a wrong one would not compile.
  const isClosed = answer.body.code === '400-253'
  return isClosed
    ? `${ids} is closed already`
    : [answer.body.code, ...(answer.body.details ?? []).map(({ key }) => key)].join(' ')
}

console.log(await close('1001'))
console.log(await close('1001'))
console.log(await close('1102'))

const shown = await send('get', '/case/{ids}', { path: { ids: '1001' } })
if (shown.status === 200) console.log(shown.body.case.map((one) => `${one.id} ${one.status.value}`).join())

await casework.close()
