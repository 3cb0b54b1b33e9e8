import type { IncomingHttpHeaders } from 'node:http'
import fastifyAccepts from '@fastify/accepts'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { LRUCache } from 'lru-cache'
import { type Refusal, refusal } from '../../../domain/errors.js'
import { LANGUAGE_TAGS, type LanguageTag } from '../locales/tags.js'
import { chooseFormat, type Format, prefersStream } from '../negotiation/format.js'
import { chooseLanguage } from '../negotiation/language.js'

/** The language and format of an answer. */
export interface Negotiated {
  readonly language: LanguageTag
  readonly format: Format
  /** Whether the answer is a stream of server-sent events; its errors are in the format above. */
  readonly isStream: boolean
  /** The refusal where the requester accepts none of them; then the members above are fallbacks for the refusal. */
  readonly refusal: Refusal | null
}

/** The name under which a request keeps the language and format of its answer. */
export const NEGOTIATED = Symbol('negotiated')

declare module 'fastify' {
  interface FastifyRequest {
    [NEGOTIATED]: Negotiated
  }
  interface FastifyContextConfig {
    /** Whether the route also answers with server-sent events; a route without a stream does not offer them. */
    hasStream?: boolean
  }
}

const REMEMBERED = 500
const LONGEST_REMEMBERED = 256

/** Decides the language and format of every answer, before all other plugins (contract, section 1). */
export const negotiation = fp(
  async (app) => {
    await app.register(fastifyAccepts)
    const known = new LRUCache<string, Negotiated>({ max: REMEMBERED })

    app.decorateRequest(NEGOTIATED)
    app.addHook('onRequest', (request, reply, next) => {
      const negotiated = recall(known, request)
      request[NEGOTIATED] = negotiated
      reply.header('content-language', negotiated.language).header('vary', 'Accept, Accept-Language')
      reply.header('x-request-id', request.id)
      next()
    })
  },
  { name: 'negotiation' },
)

function recall(known: LRUCache<string, Negotiated>, { headers, routeOptions }: FastifyRequest): Negotiated {
  const { hasStream = false } = routeOptions.config
  const key = `${hasStream ? '+' : ''}${headers.accept ?? '*/*'}\n${headers['accept-language'] ?? '*'}`
  const found = known.get(key)
  if (found) return found
  const negotiated = negotiate(headers, hasStream)
  if (key.length <= LONGEST_REMEMBERED) known.set(key, negotiated)
  return negotiated
}

/**
 * The language and format for a request by its headers.
 * @param hasStream whether the operation offers server-sent events
 */
export function negotiate(headers: IncomingHttpHeaders, hasStream = false): Negotiated {
  const isStream = hasStream && prefersStream(headers.accept)
  // The errors before a stream take the next best format.
  const format = chooseFormat(headers.accept) ?? (isStream ? 'json' : null)
  const language = chooseLanguage(headers['accept-language'])
  return {
    language: language ?? LANGUAGE_TAGS[0],
    format: format ?? 'json',
    isStream,
    refusal: refusalFor(language, format),
  }
}

function refusalFor(language: LanguageTag | null, format: Format | null): Refusal | null {
  if (language === null) return refusal('406-100', {})
  if (format === null) return refusal('406-101', {})
  return null
}
