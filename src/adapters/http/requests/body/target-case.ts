import Type, { type Static } from 'typebox'
import type { Id } from '../../../../domain/id.js'
import { CLOSED } from '../../schemas.js'
import { REFERENCE } from './members.js'
import { bodyShape } from './read-body.js'

const SCHEMA = Type.Object({ case: Type.Optional(REFERENCE) }, { title: 'TargetCase', ...CLOSED })

/** The case that activities move to; a new one if none is named. */
export const TARGET_CASE = bodyShape('activity', SCHEMA)

/** The id of the case that a body names; null for a new one. */
export function targetCase(body: Static<typeof SCHEMA>): Id | null {
  return body.case?.id ?? null
}
