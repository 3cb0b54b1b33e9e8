import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import type { Id } from '../../../../domain/id.js'
import { rawBody } from '../../plugins/raw-body.js'
import { refuseEncoded } from '../../requests/body/media-type.js'
import { ownOrigin } from '../../requests/own-address.js'
import { wantsPage } from '../wants-page.js'
import { answered, readWayBack, readWish } from './authorization-request.js'
import type { Codes } from './codes.js'
import { only, readForm } from './form.js'
import { problemPage, signInPage } from './sign-in-page.js'
import { pagePolicy, STYLE } from './sign-in-style.js'
import { problemIn, TokenProblem } from './token-problem.js'
import { isClient, requireKnown, type TokenServer } from './token-server.js'

const HEADERS = {
  'cache-control': 'no-store',
  'content-language': 'en-US',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/**
 * `GET /oauth2/authorize` (RFC 6749, section 4.1.1): a page on which a person chooses the user to sign in as; `POST`
 * with the chosen user: sends the browser back to the client with a code. A refusal goes back to the client, unless the
 * request names no sound way back: then it is a page for a browser, and JSON for other clients.
 */
export function authorizeRoute(server: TokenServer & { readonly codes: Codes }): FastifyPluginAsync {
  async function answer(request: FastifyRequest, reply: FastifyReply, parameters: URLSearchParams, isChoice: boolean) {
    const wayBack = await readWayBack(parameters, {
      ownOrigin: ownOrigin(request),
      isClient: (id) => isClient(id, server),
    })
    const goBack = (members: Readonly<Record<string, string>>) =>
      reply.redirect(answered(wayBack, { ...members, iss: server.issuerOf(request) }), isChoice ? 303 : 302)
    try {
      const wish = readWish(parameters)
      const { client, redirectUri, target } = wayBack
      if (!isChoice) {
        const shown = { client, target, scope: wish.scope, parameters, people: server.people() }
        return await sendPage(reply, signInPage(shown), target)
      }
      const user = await readChoice(parameters, server)
      return await goBack({ code: server.codes.make({ ...wish, client, redirectUri, user }) })
    } catch (error) {
      return goBack(problemIn(error).members)
    }
  }

  return async (app) => {
    await app.register(rawBody)
    app.get('/oauth2/authorize', (request, reply) => {
      const { searchParams } = new URL(request.url, 'http://unused')
      return toldHere(request, reply, () => answer(request, reply, searchParams, false))
    })
    app.post('/oauth2/authorize', (request, reply) => {
      const { headers, body } = request
      refuseEncoded(headers['content-encoding'])
      return toldHere(request, reply, () => answer(request, reply, readForm(headers['content-type'], body), true))
    })
    app.get('/oauth2/authorize.css', (_request, reply) =>
      reply.headers(HEADERS).type('text/css; charset=utf-8').send(STYLE),
    )
  }
}

/** Tells a problem where the browser is: without a sound way back it must not be sent on. */
async function toldHere(
  request: FastifyRequest,
  reply: FastifyReply,
  work: () => Promise<FastifyReply>,
): Promise<FastifyReply> {
  reply.headers(HEADERS)
  try {
    return await work()
  } catch (error) {
    const problem = problemIn(error)
    reply.code(400)
    if (!wantsPage(request)) return reply.send(problem.members)
    return sendPage(reply, problemPage(problem), null)
  }
}

/** @param target the address to which the form of the page leads in the end */
function sendPage(reply: FastifyReply, html: string, target: URL | null): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('content-security-policy', pagePolicy(target)).send(html)
}

async function readChoice(form: URLSearchParams, server: TokenServer): Promise<Id> {
  if (form.has('cancel')) throw new TokenProblem('access_denied', 'The person cancelled the sign-in.')
  const id = only(form, 'user_id') ?? ''
  await requireKnown({ actor: 'user', id }, server, 'invalid_request')
  return id
}
