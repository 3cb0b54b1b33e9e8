import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import { SEVERITIES } from '../../../../domain/case.js'
import type { CaseContent } from '../../../../domain/case-content.js'
import type { CaseEdit } from '../../../../domain/edit-rules.js'
import { IDS_IN_BODY } from '../../plugins/request-log.js'
import { CLOSED } from '../../schemas.js'
import { ID, INSTANT, REFERENCE, readInstant, storable } from './members.js'
import { bodyShape, readBody } from './read-body.js'

const LONGEST_SUBJECT = 255
const LONGEST_TEXT = 1_024

const TEXT = Type.Union([Type.String({ maxLength: LONGEST_TEXT }), Type.Null()], {
  description: 'Null, blanks, or in XML an empty element: none.',
})

/** An edit of a case: the members that it is to have, besides its id and when it was last modified. */
export const CASE_EDIT = bodyShape(
  'case',
  Type.Object(
    {
      id: ID,
      lastModified: INSTANT,
      subject: Type.Optional(Type.String({ maxLength: LONGEST_SUBJECT, pattern: '\\S' })),
      description: Type.Optional(TEXT),
      solution: Type.Optional(TEXT),
      severity: Type.Optional(Type.Enum([...SEVERITIES])),
      dueDate: Type.Optional(
        Type.Union([INSTANT, Type.Null()], { description: 'In the future. Null, or in XML an empty element: none.' }),
      ),
      owner: Type.Optional(Type.Object({ user: REFERENCE }, CLOSED)),
    },
    { title: 'CaseEdit', minProperties: 3, ...CLOSED },
  ),
)

/**
 * Reads the body of an edit.
 * @throws Refusal like `readBody`; 400-146 also where it names nothing to change
 */
export function readCaseEdit(request: FastifyRequest): CaseEdit {
  const { id, lastModified, subject, description, solution, severity, dueDate, owner } = readBody(request, CASE_EDIT)
  request[IDS_IN_BODY] = 1
  const members: Partial<CaseContent> = {
    ...(subject !== undefined && { subject: storable(subject, 'subject') }),
    ...(description !== undefined && { description: textOf(description, 'description') }),
    ...(solution !== undefined && { solution: textOf(solution, 'solution') }),
    ...(severity !== undefined && { severity }),
    ...(dueDate !== undefined && { dueDate: dueDate === null ? null : readInstant(dueDate, 'dueDate') }),
    ...(owner !== undefined && { owner: owner.user.id }),
  }
  return { id, lastModified: readInstant(lastModified, 'lastModified'), members }
}

/** A text of blanks says nothing: it is none. */
function textOf(text: string | null, attribute: string): string | null {
  return text === null || text.trim() === '' ? null : storable(text, attribute)
}
