import t from 'tap'
import type { Answer } from '../../src/adapters/contract/send.js'
import { documentFaults } from './document-faults.js'

const HEADERS = { 'content-language': 'en-US', vary: 'Accept, Accept-Language' }
const JSON_HEADERS = { ...HEADERS, 'content-type': 'application/json; charset=utf-8' }
const XML_HEADERS = { ...HEADERS, 'content-type': 'application/xml; charset=utf-8' }
const CLOSE = { method: 'PATCH', target: '/case/1001/close' }
const SHOW = { method: 'GET', target: '/case?x=1' }
const ERROR = { code: '400-253', developerMessage: 'Not open.' }
const json = (status: number, body: object, more = {}): Answer => ({
  ...{ status, headers: { ...JSON_HEADERS, ...more }, text: JSON.stringify(body) },
})
const xml = (status: number, text: string): Answer => ({ status, headers: XML_HEADERS, text })

void t.test('right answers have no faults', async (t) => {
  for (const [asked, answer] of [
    [CLOSE, { status: 204, headers: HEADERS, text: '' }],
    [CLOSE, json(400, { ...ERROR, details: [{ key: 'case/1', value: '400-253 Not open.' }] })],
    [{ ...CLOSE, method: 'DELETE' }, json(405, { ...ERROR, code: '405-100' }, { allow: 'PATCH' })],
    [SHOW, json(200, { count: 3 })],
    [SHOW, xml(200, '<cases><count>3</count></cases>')],
    [CLOSE, xml(400, '<error><code>400-253</code><developerMessage>a</developerMessage></error>')],
    [{ method: 'GET', target: '/nothing' }, json(404, { any: 1 })],
  ] as const) {
    t.strictSame(documentFaults(asked, answer), [], answer.text)
  }
})

void t.test('wrong answers are caught', async (t) => {
  for (const [asked, answer, fault] of [
    [CLOSE, { status: 200, headers: HEADERS, text: '' }, /status is not documented/],
    [CLOSE, { status: 204, headers: HEADERS, text: 'x' }, /a body/],
    [CLOSE, { status: 204, headers: { vary: HEADERS.vary }, text: '' }, /no header Content-Language/],
    [CLOSE, json(400, { ...ERROR, code: '400-120' }), /allowed values/],
    [CLOSE, json(400, { ...ERROR, stack: 'at …' }), /additional/],
    [CLOSE, json(400, { ...ERROR, details: [] }), /details/],
    [CLOSE, json(401, { ...ERROR, code: '401-101' }), /no header WWW-Authenticate/],
    [{ ...CLOSE, method: 'DELETE' }, json(405, { ...ERROR, code: '405-100' }), /no header Allow/],
    [{ ...CLOSE, method: 'DELETE' }, { status: 204, headers: HEADERS, text: '' }, /DELETE is not documented/],
    [SHOW, json(200, { count: '3' }), /integer/],
    [SHOW, json(200, { cases: [] }), /./],
    [SHOW, xml(200, '<case><count>3</count></case>'), /The root is case/],
    [SHOW, xml(200, '<cases count="3"></cases>'), /./],
    [SHOW, xml(200, '<cases><count>3</count><count>4</count></cases>'), /./],
    [CLOSE, xml(400, '<error code="400-253"><developerMessage>a</developerMessage></error>'), /code/],
    [
      CLOSE,
      xml(
        400,
        '<error><code>400-253</code><developerMessage>a</developerMessage><detail><key>a</key></detail></error>',
      ),
      /additional/,
    ],
    [CLOSE, { ...json(400, ERROR), text: '{' }, /well-formed/],
  ] as const) {
    t.match(documentFaults(asked, answer).join(), fault, `${answer.status} ${answer.text}`)
  }
})
