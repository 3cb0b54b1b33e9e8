import fc from 'fast-check'
import type { Draft } from './draft.js'
import { mutations } from './mutations.js'

const SEEN = '{"activity":[{"id":"10011","lastModified":"2026-11-21T09:30:00.000Z"}]}'
const SEEN_XML =
  '<activities><activity id="10042"><lastModified>2026-11-21T09:30:00.000Z</lastModified></activity></activities>'
const NOTE = '{"content":"Called back"}'
const NOTE_XML = '<note><content>Called &amp; back</content></note>'
const TASK = '{"subject":"Call back","queue":{"id":"31"}}'

const EDIT = '{"id":"1002","lastModified":"2026-11-21T09:30:00.000Z","solution":"Done","owner":{"user":{"id":"8"}}}'
const EDIT_XML = '<case id="1162"><lastModified>2026-11-21T09:30:00.000Z</lastModified><dueDate/></case>'
const WEBHOOK = '{"url":"https://192.0.2.1/casework","kinds":["case_closed"]}'
const WEBHOOK_XML = '<webhook><kinds>case_closed</kinds><enabled>false</enabled></webhook>'

/** Every operation, as a well-meaning client sends it. */
export const OPERATIONS: readonly (readonly [method: string, target: string, body?: string])[] = [
  ['PATCH', '/case/1001/close'],
  ['PATCH', '/case/1002%2C1003/close'],
  ['PATCH', '/case/1170,999,1101/close'],
  ['PATCH', '/case/1153/close'],
  ['GET', '/case/1001,1004'],
  ['GET', '/case/1004?$attribute=all&$sort=id&$order=desc'],
  ['GET', '/case?status=open&$pagesize=3'],
  ['GET', '/case?$count=yes'],
  ['GET', '/activity/10011,10041'],
  ['GET', '/activity?caseID=1004&$rangestart=0&$rangesize=2'],
  ['GET', '/case/1001,1170,999/closability'],
  ['GET', '/journal?after=0&limit=5'],
  ['GET', '/health/live'],
  ['GET', '/health/ready'],
  ['PATCH', '/case', EDIT],
  ['PATCH', '/case', EDIT_XML],
  ['PATCH', '/activity/pick', SEEN],
  ['PATCH', '/activity/pick?unpin=yes', SEEN_XML],
  ['PATCH', '/activity/complete', SEEN],
  ['PATCH', '/activity/transfer/user/8', SEEN],
  ['PATCH', '/activity/transfer/queue/31', SEEN_XML],
  ['PATCH', '/activity/pull?count=3'],
  ['PATCH', '/activity/10011%2C10012/changecase', '{"case":{"id":"1002"}}'],
  ['PATCH', '/activity/10042/changecase', '<activity/>'],
  ['POST', '/activity/task', TASK],
  ['POST', '/activity/email/general', TASK],
  ['POST', '/case/1001/note', NOTE],
  ['POST', '/case/1101/note', NOTE_XML],
  ['GET', '/case/1001/note/3001'],
  ['GET', '/case/1001/notes?$pagesize=2'],
  ['DELETE', '/case/1001/notes/3001,3002'],
  ['POST', '/webhook', WEBHOOK],
  ['GET', '/webhook'],
  ['GET', '/webhook/4001'],
  ['PATCH', '/webhook/4001', WEBHOOK_XML],
  ['GET', '/webhook/4001/attempts'],
  ['POST', '/webhook/4002/test'],
  ['POST', '/webhook/4001/replay', '{"after":0}'],
  ['POST', '/webhook/4001/secret'],
  ['DELETE', '/webhook/4001'],
]

/** Requests with a few things wrong, sometimes none. */
export function hostileRequests(token: string, now: number): fc.Arbitrary<Draft> {
  const operation = fc
    .constantFrom(...OPERATIONS)
    .map(([method, target, body = '']) => good(token, method, target, body))
  return fc
    .tuple(operation, fc.array(mutations(token, now), { maxLength: 4 }))
    .map(([draft, changes]) => changes.reduce((changed, change) => change(changed), draft))
}

function good(token: string, method: string, target: string, body: string): Draft {
  const type = body.startsWith('<') ? 'application/xml' : 'application/json'
  return {
    ...{ method, target, body, version: 'HTTP/1.1', framing: 'true', lineEnd: '\r\n', isAuthentic: true },
    headers: [
      ['Host', 'casework.example'],
      ['Authorization', `Bearer ${token}`],
      ...(body === '' ? [] : [['Content-Type', type] as const]),
    ],
    ...{ format: 'json', language: 'en-US' },
  }
}
