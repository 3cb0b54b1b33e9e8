import fp from 'fastify-plugin'
import { icuMessages, type Messages } from '../i18n/messages.js'
import { CATALOGUES } from '../locales/catalogues.js'

/** The name under which an instance keeps its texts. */
export const MESSAGES = Symbol('messages')

declare module 'fastify' {
  interface FastifyInstance {
    [MESSAGES]: Messages
  }
}

/** The texts of the service in its 15 languages. */
export const i18n = fp(
  (app, _options, done) => {
    app.decorate(MESSAGES, icuMessages(CATALOGUES))
    done()
  },
  { name: 'i18n' },
)
