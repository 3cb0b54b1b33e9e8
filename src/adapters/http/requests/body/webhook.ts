import type { FastifyRequest } from 'fastify'
import Type, { type Static } from 'typebox'
import { refusal } from '../../../../domain/errors.js'
import { DEFAULT_KINDS, type WebhookSettings } from '../../../../domain/webhook.js'
import { LONGEST_URL, WEBHOOK_KINDS } from '../../../../domain/webhook-rules.js'
import { CLOSED } from '../../schemas.js'
import { storable } from './members.js'
import { bodyShape, readBody } from './read-body.js'

const URL = Type.String({
  maxLength: LONGEST_URL,
  pattern: '^[Hh][Tt][Tt][Pp][Ss]?://\\S+$',
  examples: ['https://receiver.example/casework'],
  description: 'The address of the receiver, without user and password.',
})
const KINDS = Type.Array(Type.Enum([...WEBHOOK_KINDS]), {
  // No `uniqueItems`: the check of it follows every level that a client nests, and would exhaust the stack.
  minItems: 1,
  maxItems: WEBHOOK_KINDS.length,
  description:
    'The kinds of journal entries that are delivered, each once; `case_closed` and `case_reopened` by default.',
})
const ENABLED = Type.Boolean({ description: 'Whether anything is delivered; by default it is.' })
const ORDERED = Type.Boolean({
  description:
    'By default `true`: deliveries keep the order of the journal, and wait for one that fails. With `false` one that ' +
    'fails is set aside, and the others go on.',
})

const NEW = Type.Object(
  {
    url: URL,
    kinds: Type.Optional(KINDS),
    enabled: Type.Optional(ENABLED),
    ordered: Type.Optional(ORDERED),
  },
  { title: 'NewWebhook', ...CLOSED },
)

/** The body of a new webhook. */
export const NEW_WEBHOOK = bodyShape('webhook', NEW)

/** An edit of a webhook: the members that it is to have. */
export const WEBHOOK_EDIT = bodyShape(
  'webhook',
  Type.Object(Type.Partial(NEW).properties, { title: 'WebhookEdit', minProperties: 1, ...CLOSED }),
)

const LAST_NUMBER = 999_999_999_999_999

/** The number behind which a webhook goes on. */
export const REPLAY = bodyShape(
  'replay',
  Type.Object(
    {
      after: Type.Integer({
        minimum: 0,
        maximum: LAST_NUMBER,
        description: 'A number of the journal: every entry behind it is delivered, again or for the first time.',
      }),
    },
    { title: 'Replay', ...CLOSED },
  ),
)

/**
 * Reads a new webhook.
 * @throws Refusal like `readBody`
 */
export function readNewWebhook(request: FastifyRequest): WebhookSettings {
  const body = readBody(request, NEW_WEBHOOK)
  return { kinds: DEFAULT_KINDS, enabled: true, ordered: true, ...settingsIn(body), url: body.url }
}

/**
 * Reads an edit of a webhook.
 * @throws Refusal like `readBody`; 400-146 also where it names nothing to change
 */
export function readWebhookEdit(request: FastifyRequest): Partial<WebhookSettings> {
  return settingsIn(readBody(request, WEBHOOK_EDIT))
}

function settingsIn({ url, kinds, enabled, ordered }: Partial<Static<typeof NEW>>): Partial<WebhookSettings> {
  return {
    ...(url !== undefined && { url: storable(url, 'url') }),
    ...(kinds !== undefined && { kinds: eachOnce(kinds) }),
    ...(enabled !== undefined && { enabled }),
    ...(ordered !== undefined && { ordered }),
  }
}

/** @throws Refusal 400-152 */
function eachOnce(kinds: WebhookSettings['kinds']): WebhookSettings['kinds'] {
  if (new Set(kinds).size < kinds.length) throw refusal('400-152', { attribute: 'kinds' })
  return kinds
}
