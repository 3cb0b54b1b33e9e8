const PLAIN_ERROR = { 400: { description: 'The request is not as it should be.' } }

const TEXT = { type: 'string' }

function operation(summary: string, description: string, more: object): object {
  return { tags: ['Demo'], summary, description, security: [], ...more }
}

/** The operations that only a demo has, as a group of their own: no service that others rely on has them. */
export const DEMO_GROUP = {
  tag: {
    name: 'Demo',
    description: 'Only `casework serve --demo` has these. Nothing of them is part of the contract.',
  },
  paths: {
    '/oauth2/token': {
      post: operation(
        'Get an access token',
        'Gives a token of any user or client of the demo, without a secret (RFC 6749). Other grants: ' +
          '`authorization_code` with PKCE, `refresh_token`, and `urn:ietf:params:oauth:grant-type:token-exchange`, by ' +
          'which a client acts for a user.',
        {
          operationId: 'getToken',
          requestBody: body('application/x-www-form-urlencoded', {
            grant_type: { type: 'string', default: 'client_credentials' },
            user_id: { type: 'string', default: '8', description: 'Or `client_id` in its place.' },
            scope: TEXT,
            ...{ client_id: TEXT, code: TEXT, redirect_uri: TEXT, code_verifier: TEXT, refresh_token: TEXT },
            ...{ subject_token: TEXT, subject_token_type: TEXT },
          }),
          responses: { 200: { description: 'The token, in `access_token`.' }, ...PLAIN_ERROR },
        },
      ),
    },
    '/oauth2/authorize': {
      get: operation(
        'Sign a user in',
        'Shows a page on which a person chooses a user of the demo. The browser then goes on to `redirect_uri`, with a ' +
          '`code` for `POST /oauth2/token`.',
        {
          operationId: 'signIn',
          parameters: [
            query('response_type', { const: 'code' }),
            query('client_id', { ...TEXT, description: 'A client of the demo, or `desk`.' }),
            query('redirect_uri', { ...TEXT, description: 'On this machine, or of the origin of the demo.' }),
            query('state', TEXT),
            query('code_challenge', TEXT),
            query('code_challenge_method', { const: 'S256' }),
          ],
          responses: {
            200: { description: 'The page.' },
            302: { description: 'A refusal for the client.' },
            ...PLAIN_ERROR,
          },
        },
      ),
    },
    '/.well-known/oauth-authorization-server': {
      get: operation('Describe the token server', 'Names its addresses, and what it can do (RFC 8414).', {
        operationId: 'getTokenServer',
        responses: { 200: { description: 'The metadata.' } },
      }),
    },
    '/dev/reset': {
      post: operation('Start again', 'Puts the demo world back, or the world in the body, and releases the clock.', {
        operationId: 'reset',
        responses: { 204: { description: 'The world is as at the start.' }, ...PLAIN_ERROR },
      }),
    },
    '/dev/clock': {
      post: operation(
        'Set the clock',
        '`fix` stops the clock at an instant, `move` lets it go on from one, and `release` gives it back to the real ' +
          'time. Tokens live by this clock, too.',
        {
          operationId: 'setClock',
          requestBody: body('application/json', { release: { type: 'boolean', default: true } }),
          responses: { 200: { description: 'The state and the time of the clock.' }, ...PLAIN_ERROR },
        },
      ),
    },
    '/dev/requests': {
      get: operation('See the last requests', 'Shows the last requests, and why they were refused.', {
        operationId: 'listRequests',
        responses: { 200: { description: 'A page for browsers, or JSON.' } },
      }),
    },
    '/dev/inbox': {
      get: operation('See the last deliveries', 'Shows what came to the inbox, and whether its signature holds.', {
        operationId: 'listDeliveries',
        responses: { 200: { description: 'A page for browsers, or JSON.' } },
      }),
      post: operation('Take a delivery', 'An address for a webhook of the demo: it takes every delivery.', {
        operationId: 'takeDelivery',
        requestBody: body('application/json', { type: { ...TEXT, default: 'case_closed' } }),
        responses: { 204: { description: 'It is in the inbox.' }, ...PLAIN_ERROR },
      }),
    },
  },
}

function body(type: string, properties: Readonly<Record<string, object>>): object {
  return { content: { [type]: { schema: { type: 'object', properties } } } }
}

function query(name: string, schema: object): object {
  return { name, in: 'query', required: true, schema }
}
