import type { TSchema } from 'typebox'
import type { ErrorCode } from '../../../domain/errors.js'
import type { BodyShape } from '../requests/body/read-body.js'
import type { QueryParameters } from '../requests/query-value.js'

/** The groups of operations in the OpenAPI document. */
export type Tag = 'Cases' | 'Notes' | 'Activities' | 'Journal' | 'Webhooks' | 'Health'

/** The description of an operation for the OpenAPI document; it stands beside its route. */
export interface Operation {
  /** The name of the operation, e.g. `closeCases`. */
  readonly id: string
  readonly tag: Tag
  readonly summary: string
  /** In CommonMark. */
  readonly description: string
  /** The schema of each parameter of the path. */
  readonly path?: Readonly<Record<string, TSchema>>
  /** The parameters by which the route reads its query; none by default. */
  readonly query?: QueryParameters
  /** The headers of this operation alone by which the route reads its request; none by default. */
  readonly headers?: QueryParameters
  /** The shape by which the route reads its body; none by default. */
  readonly body?: BodyShape
  /** The successful answers, by status. */
  readonly answers: Readonly<Record<number, SuccessfulAnswer>>
  /** The refusals of the use case. Those of reading the path, query and body follow from the members above. */
  readonly refusals?: readonly ErrorCode[]
}

/** A successful answer. */
export interface SuccessfulAnswer {
  readonly description: string
  /** The schema of the body; no body by default. */
  readonly body?: TSchema
  /** What a stream of server-sent events sends instead of the body; no stream by default. */
  readonly stream?: string
  /** Whether the answer has a `Location`. */
  readonly isLocated?: boolean
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The description of the route; a route without one is not in the OpenAPI document. */
    operation?: Operation
  }
}
