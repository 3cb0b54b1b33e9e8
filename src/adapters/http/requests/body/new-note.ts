import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import { refusal } from '../../../../domain/errors.js'
import { isNoteContent, LONGEST_NOTE } from '../../../../domain/note.js'
import { CLOSED } from '../../schemas.js'
import { bodyShape, readBody } from './read-body.js'

/** The body of a new note. */
export const NEW_NOTE = bodyShape(
  'note',
  Type.Object(
    { content: Type.String({ minLength: 1, maxLength: LONGEST_NOTE, pattern: '\\S' }) },
    { title: 'NewNote', ...CLOSED },
  ),
)

/**
 * Reads the text of a new note.
 * @throws Refusal like `readBody`; 400-152 also for a text that no store keeps, or that is too long only where its
 *   characters are counted one by one
 */
export function readNote(request: FastifyRequest): string {
  const { content } = readBody(request, NEW_NOTE)
  if (!isNoteContent(content)) throw refusal('400-152', { attribute: 'content' })
  return content
}
