/**
 * For a Fastify whose routes have no schemas for it, as all of ours: what would compile them takes as long to load as
 * the rest of Fastify, and is not part of the bundle.
 */
export const NO_COMPILERS = { compilersFactory: { buildValidator: unasked, buildSerializer: unasked } }

function unasked(): never {
  throw new Error('No route has a schema for Fastify')
}
