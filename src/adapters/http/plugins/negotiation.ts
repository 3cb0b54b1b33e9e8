import accepts from '@fastify/accepts'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { LRUCache } from 'lru-cache'
import { type Refusal, refusal } from '../../../domain/errors.js'
import { LANGUAGE_TAGS, type LanguageTag } from '../locales/tags.js'
import { chooseFormat, type Format } from '../negotiation/format.js'
import { chooseLanguage } from '../negotiation/language.js'

/** The language and format of an answer, and whether the caller accepts them. */
export interface Negotiated {
  readonly language: LanguageTag
  readonly format: Format
  /** Why the caller cannot be served; the fallbacks above are for saying so. */
  readonly refusal: Refusal | null
}

/** Where a request keeps the language and format of its answer. */
export const NEGOTIATED = Symbol('negotiated')

declare module 'fastify' {
  interface FastifyRequest {
    [NEGOTIATED]: Negotiated
  }
}

const REMEMBERED = 500
const LONGEST_REMEMBERED = 256

/** Decides the language and format of every answer before anything else happens (contract, section 1). */
export const negotiation = fp(
  async (app) => {
    await app.register(accepts)
    const known = new LRUCache<string, Negotiated>({ max: REMEMBERED })

    app.decorateRequest(NEGOTIATED)
    app.addHook('onRequest', (request, reply, done) => {
      const negotiated = recall(known, request)
      request[NEGOTIATED] = negotiated
      reply.header('content-language', negotiated.language).header('vary', 'Accept, Accept-Language')
      reply.header('x-request-id', request.id)
      done()
    })
  },
  { name: 'negotiation' },
)

function recall(known: LRUCache<string, Negotiated>, request: FastifyRequest): Negotiated {
  const key = `${request.headers.accept ?? '*/*'}\n${request.headers['accept-language'] ?? '*'}`
  const found = known.get(key)
  if (found) return found
  const negotiated = negotiate(request)
  if (key.length <= LONGEST_REMEMBERED) known.set(key, negotiated)
  return negotiated
}

/** The language and format for a request, by its headers. */
export function negotiate(request: FastifyRequest): Negotiated {
  const format = chooseFormat(request.headers.accept, (accept, offers) => {
    request.headers.accept = accept
    return request.accepts().type(offers)
  })
  const language = chooseLanguage(request.headers['accept-language'])
  return { language: language ?? LANGUAGE_TAGS[0], format: format ?? 'json', refusal: refusalFor(language, format) }
}

function refusalFor(language: LanguageTag | null, format: Format | null): Refusal | null {
  if (language === null) return refusal('406-100', {})
  if (format === null) return refusal('406-101', {})
  return null
}
