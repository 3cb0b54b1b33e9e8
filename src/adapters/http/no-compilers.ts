/**
 * Options for a Fastify without schema compilers. Our routes give Fastify no schemas, and the compilers would take as
 * long to load as the rest of Fastify, so the bundle leaves them out.
 */
export const NO_COMPILERS = { compilersFactory: { buildValidator: unasked, buildSerializer: unasked } }

function unasked(): never {
  throw new Error('No route has a schema for Fastify')
}
