import type { TSchema } from 'typebox'
import type { ErrorCode } from '../../../domain/errors.js'
import type { BodyShape } from '../requests/body/read-body.js'
import type { QueryParameters } from '../requests/query-value.js'

/** The groups of operations in the OpenAPI document. */
export type Tag = 'Cases' | 'Activities' | 'Journal' | 'Health'

/** What an operation is, takes and answers, in the words of the OpenAPI document; it stands beside its route. */
export interface Operation {
  /** Its name, e.g. `closeCases`. */
  readonly id: string
  readonly tag: Tag
  readonly summary: string
  /** In CommonMark. */
  readonly description: string
  /** What each parameter of the path looks like. */
  readonly path?: Readonly<Record<string, TSchema>>
  /** What the route reads its query by; none by default. */
  readonly query?: QueryParameters
  /** What the route reads its body by; none by default. */
  readonly body?: BodyShape
  /** What it answers when it does not refuse, by status. */
  readonly answers: Readonly<Record<number, SuccessfulAnswer>>
  /** What its use case refuses for; what reading its path, query and body brings follows from these. */
  readonly refusals?: readonly ErrorCode[]
}

/** An answer that is no refusal. */
export interface SuccessfulAnswer {
  readonly description: string
  /** What its body looks like; none by default. */
  readonly body?: TSchema
  /** Whether `Location` says where what was created can be found. */
  readonly isLocated?: boolean
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the OpenAPI document says of the route; a route without it is not in the document. */
    operation?: Operation
  }
}
