/** The user and the cases of the demo world that the first steps show. */
export const DEMO = {
  user: '7',
  /** A case that the user may close. */
  closable: '1001',
  /** Cases that nobody may close now, each for another reason. */
  blocked: '1102,1105,1106,1107',
} as const

/** The facts that the first steps show. */
export interface FirstSteps {
  readonly url: string
  readonly token: string
  /** How long the token is good, in words. */
  readonly goodFor: string
  /** Whether the demo world is in the store. */
  readonly moved: boolean
}

/** The text that is printed when the demo answers: the first steps, in order, ready to be pasted. */
export function firstSteps({ url, token, goodFor, moved }: FirstSteps): string {
  const close = (id: string) => `curl -i -X PATCH -H "Authorization: Bearer $TOKEN" ${url}/case/${id}/close`
  return `${moved ? '' : '\nThe store was not empty: the demo world was left out.\n'}
A token of user ${DEMO.user}, good for ${goodFor}:

  export TOKEN=${token}

Close a case with all its open work (204):

  ${close(DEMO.closable)}

See every reason why others cannot be closed (400):

  ${close(DEMO.blocked)}

See why cases cannot be closed, and close all that can be, in a browser:

  ${url}/desk

Read about every operation, and try it, in a browser:

  ${url}/docs
`
}

/** The text that follows where the demo has the dev tools. */
export function devToolsHelp(url: string): string {
  const { origin } = new URL(url)
  const clock = (wish: string) => `curl -H "Content-Type: application/json" -d '${wish}' ${origin}/dev/clock`
  return `
Dev tools, in this demo only. See the last requests and why they were refused, get a token of another user, force an
error, and start again:

  ${origin}/dev/requests
  curl -d grant_type=client_credentials -d user_id=8 ${origin}/oauth2/token
  curl -H "Casework-Force-Error: 403-910" -H "Authorization: Bearer $TOKEN" ${url}/case/${DEMO.closable}
  curl -X POST ${origin}/dev/reset

Have the changes delivered to the inbox of the demo, and see there what came (docs/events.md):

  export CLIENT=$(curl -s -d grant_type=client_credentials -d client_id=1 ${origin}/oauth2/token | cut -d'"' -f4)
  curl -H "Authorization: Bearer $CLIENT" -H "Content-Type: application/json" -d '{"url":"${origin}/dev/inbox"}' ${url}/webhook
  ${origin}/dev/inbox

Stop the clock at an instant, then release it. Tokens live by this clock, too:

  ${clock('{"fix":"2026-12-24T18:00:00Z"}')}
  ${clock('{"release":true}')}

Let an app sign users in, with a code and PKCE or with a library for OAuth 2.0. It finds all it needs here:

  ${origin}/.well-known/oauth-authorization-server

Ctrl-C ends the demo, and nothing of it is kept.
`
}
