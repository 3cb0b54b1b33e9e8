import type { FastifyRequest } from 'fastify'
import t from 'tap'
import { readCaseEdit } from '../../../../../src/adapters/http/requests/body/case-edit.js'
import type { CaseContent } from '../../../../../src/domain/case-content.js'
import { problemOf } from '../../../../support/refusals.js'

const SEEN = Date.parse('2026-11-21T09:30:00.000Z')

/** Reads an edit of case 1 with members in JSON, such as `"subject":"New"`, or in XML. */
function read(members: string) {
  const isXml = members.startsWith('<')
  const lastModified = '2026-11-21T09:30:00Z'
  const body = isXml
    ? `<case id="1"><lastModified>${lastModified}</lastModified>${members}</case>`
    : `{"id":"1","lastModified":"${lastModified}"${members && `,${members}`}}`
  const headers = { 'content-type': isXml ? 'application/xml' : 'application/json' }
  return readCaseEdit({ body: Buffer.from(body), headers } as unknown as FastifyRequest)
}

/** Members of a body, and the members that the case is to have. */
const READ: readonly (readonly [string, Partial<CaseContent>])[] = [
  ['"subject":" New "', { subject: ' New ' }],
  ['<subject> New </subject>', { subject: ' New ' }],
  ['"description":null,"solution":null,"dueDate":null', { description: null, solution: null, dueDate: null }],
  ['<description/><solution></solution><dueDate> </dueDate>', { description: null, solution: null, dueDate: null }],
  ['"description":"","solution":" \\n "', { description: null, solution: null }],
  ['<description><![CDATA[ ]]></description>', { description: null }],
  ['"solution":" Done\\n"', { solution: ' Done\n' }],
  ['<severity>high</severity><owner><user id="8"/></owner>', { severity: 'high', owner: '8' }],
  ['<owner><user><id>8</id></user></owner>', { owner: '8' }],
  ['"dueDate":"2026-12-01T12:00:00.5Z"', { dueDate: Date.parse('2026-12-01T12:00:00.500Z') }],
]
for (const [members, expected] of READ) {
  t.strictSame(read(members), { id: '1', lastModified: SEEN, members: expected }, members)
}

/** Members of a body, the code, and the attribute that it names. */
const REFUSED: readonly (readonly [string, string, string])[] = [
  ['', '400-146', 'subject|description|solution|severity|dueDate|owner'],
  ['"status":"closed"', '400-147', 'status'],
  ['<subject/>', '400-152', 'subject'],
  ['<severity/>', '400-152', 'severity'],
  ['<owner/>', '400-146', 'owner.user'],
  ['<owner><user/></owner>', '400-146', 'owner.user.id'],
  ['<solution><b>Done</b></solution>', '400-152', 'solution'],
  ['<solution>One</solution><solution/>', '400-152', 'solution'],
  ['"solution":7', '400-152', 'solution'],
  ['"dueDate":""', '400-152', 'dueDate'],
  ['"dueDate":"2026-02-30T00:00:00Z"', '400-152', 'dueDate'],
  ['"description":"\\u0000"', '400-152', 'description'],
]
for (const [members, code, attribute] of REFUSED) {
  t.strictSame(
    problemOf(() => read(members)),
    { code, details: { attribute } },
    members,
  )
}
