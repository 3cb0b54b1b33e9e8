import { type Static, type TSchema, Type } from 'typebox'
import { Value } from 'typebox/value'
import { WORLDS } from './folders.js'

const object = <T extends Record<string, TSchema>>(members: T) => Type.Object(members, { additionalProperties: false })
const optional = Type.Optional

/** A text; or pieces that are joined, of which some are written shorter than they are. */
const Text = Type.Union([
  Type.String(),
  Type.Array(
    Type.Union([
      Type.String(),
      object({ repeat: Type.String(), times: Type.Integer() }),
      object({ from: Type.Integer(), count: Type.Integer(), join: Type.String() }),
    ]),
  ),
])
export type Text = Static<typeof Text>

/** A token: its owner, and each member that differs from a good token. */
const TOKEN = {
  user: optional(Type.String()),
  client: optional(Type.String()),
  customer: optional(Type.String()),
  scope: optional(Type.String()),
  expiresIn: optional(Type.Integer()),
  goodIn: optional(Type.Integer()),
  claims: optional(Type.Record(Type.String(), Type.Unknown())),
  alg: optional(Type.Enum(['HS256', 'HS384', 'HS512', 'none'])),
  secret: optional(Type.String()),
}

const Token = Type.Union([
  Type.Null(),
  object({
    ...TOKEN,
    /** The `Authorization` headers; `{token}` stands for the token. By default `["Bearer {token}"]`. */
    headers: optional(Type.Array(Type.String())),
  }),
])
export type ScenarioToken = Static<typeof Token>

const GivenTokens = Type.Array(object({ ...TOKEN, token: Type.String({ minLength: 1 }) }))

/** Whether something is a list of tokens at hand, each with its description. */
export function isGivenTokens(value: unknown): value is Static<typeof GivenTokens> {
  return Value.Check(GivenTokens, value)
}

const Request = object({
  method: optional(Type.String()),
  path: optional(Text),
  headers: optional(Type.Record(Type.String(), Text)),
  body: optional(Text),
  /** A body by its XML root, written in the format of the request. */
  content: optional(Type.Record(Type.String(), Type.Unknown())),
  /** The same for activities, as the worlds have them. */
  seen: optional(Type.Array(Type.String())),
  raw: optional(Type.Array(Text)),
})
export type ScenarioRequest = Static<typeof Request>

const Expectation = object({
  status: Type.Integer(),
  code: optional(Type.String()),
  format: optional(Type.Enum(['json', 'xml'])),
  headers: optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Null()]))),
  body: optional(Type.Record(Type.String(), Type.Unknown())),
  details: optional(Type.Array(Type.String())),
  /** The ids of a list, and the links of its `paginationInfo` by their relation. */
  ids: optional(Type.Array(Type.String())),
  links: optional(Type.Record(Type.String(), Type.String())),
})
export type Expectation = Static<typeof Expectation>

const Row = Type.Record(Type.String(), Type.Unknown())
const Fields = Type.Record(Type.String(), Row)
const After = object({
  closed: optional(Type.Array(Type.String())),
  completed: optional(Type.Array(Type.String())),
  /** The changed members of these items, besides the author and the instant of the change. */
  changed: optional(object({ case: optional(Fields), activity: optional(Fields), webhook: optional(Fields) })),
  /** All members of the new case, activity, note and webhook, besides the author and the instant. */
  created: optional(
    object({ case: optional(Row), activity: optional(Row), note: optional(Row), webhook: optional(Row) }),
  ),
  /** The ids of notes and webhooks that are gone. */
  deleted: optional(Type.Array(Type.String())),
  /** Some members of these items afterwards. */
  case: optional(Fields),
  activity: optional(Fields),
  journal: optional(Type.Array(Type.String())),
})
export type After = Static<typeof After>

/** A request to send first, once or some times, and the status of its answer. */
const Step = object({
  token: optional(Token),
  request: Request,
  status: Type.Integer(),
  times: optional(Type.Integer({ minimum: 1 })),
})

const Scenario = object({
  name: Type.String(),
  /** A row of the contract, e.g. `1 ids` or `3 GET /journal`. */
  rule: Type.String(),
  formats: optional(Type.Array(Type.Enum(['json', 'xml']))),
  token: optional(Token),
  before: optional(Type.Array(Step)),
  request: Request,
  expect: Expectation,
  after: optional(After),
})
export type Scenario = Static<typeof Scenario>

/** A file of `fixtures/contract`, as its README describes it; an unknown member is refused. */
export const ScenarioFile = object({
  about: Type.String(),
  world: Type.Enum(WORLDS),
  basePath: optional(Type.String()),
  token: optional(Token),
  /** The members that the requests of the scenarios share. */
  method: optional(Type.String()),
  path: optional(Text),
  scenarios: Type.Array(Scenario),
})
export type ScenarioFile = Static<typeof ScenarioFile>
