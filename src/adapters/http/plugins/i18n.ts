import fp from 'fastify-plugin'
import { icuMessages, type Messages } from '../i18n/messages.js'
import { CATALOGUES } from '../locales/catalogues.js'

declare module 'fastify' {
  interface FastifyInstance {
    messages: Messages
  }
}

/** The texts of the service in its 15 languages. */
export const i18n = fp(
  (app, _options, done) => {
    app.decorate('messages', icuMessages(CATALOGUES))
    done()
  },
  { name: 'i18n' },
)
