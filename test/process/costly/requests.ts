import { OPERATIONS } from '../../../src/adapters/contract/operations.js'
import { IN_FORMS, IN_HEADERS, IN_JSON, IN_LINES, IN_TARGETS, IN_XML } from './known.js'
import { type Run, written } from './runs.js'

/** A request of the greatest length, and its name in a report. */
export interface CostlyRequest {
  readonly name: string
  readonly text: string
}

/** An operation, its path filled in. */
export interface Target {
  readonly method: string
  readonly path: string
}

const PUBLIC = [
  'GET /health/ready',
  'GET /openapi.json',
  'GET /docs',
  'GET /.well-known/oauth-protected-resource',
  'GET /nothing',
]
const NAMES = [...OPERATIONS.map(({ name }) => name), ...PUBLIC]

export const TARGETS: readonly Target[] = NAMES.map(targetOf)

/** What only a demo has; but a reset, which opens and fills a store, costs what that costs. */
export const DEV_TOOLS: readonly Target[] = [
  ...['POST /dev/clock', 'GET /dev/requests', 'POST /dev/inbox', 'GET /dev/inbox', 'POST /oauth2/token'],
  ...['GET /oauth2/authorize', 'POST /oauth2/authorize', 'GET /.well-known/oauth-authorization-server'],
].map(targetOf)

function targetOf(name: string): Target {
  const [method = '', path = ''] = name.split(' ')
  return { method, path }
}

const HEADERS = [
  ...['Accept', 'Accept-Language', 'Authorization', 'Content-Type', 'Content-Encoding', 'Origin', 'X-Request-Id'],
  ...['X-egain-error-message', 'X-Forwarded-Prefix', 'X-Forwarded-Proto', 'X-Forwarded-For', 'Cookie', 'X-Other'],
]
/** Leaves room for the other parts of a header of 96 KB. */
const LONG_HEADER = 94_000
const LONG_BODY = 65_536

/** How requests with a run in some place are made. */
export interface Place {
  readonly kind: 'header' | 'lines' | 'target' | 'json' | 'xml' | 'form'
  readonly known: readonly Run[]
  /** @param turn goes up with every run and operation, so that all places have their turn with most of them */
  readonly requests: (sent: {
    target: Target
    run: Run
    token: string | null
    turn: number
  }) => readonly CostlyRequest[]
}

export const PLACES: readonly Place[] = [
  {
    kind: 'header',
    known: IN_HEADERS,
    requests: ({ target, run, token, turn }) => {
      const header = HEADERS[turn % HEADERS.length] ?? 'Accept'
      const own = { [header]: written(run, LONG_HEADER).trim() }
      return [request(header, target, { ...authorization(token), ...own })]
    },
  },
  {
    kind: 'lines',
    known: IN_LINES,
    requests: ({ target, run, token }) => {
      const lines = Object.entries(authorization(token)).map(([name, value]) => `${name}: ${value}\r\n`)
      const head = `${target.method} ${filled(target.path)} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n${lines.join('')}`
      return [{ name: `${target.method} ${target.path} lines`, text: `${head}${written(run, LONG_HEADER)}\r\n` }]
    },
  },
  {
    kind: 'target',
    known: IN_TARGETS,
    requests: ({ target, run, token }) => {
      const text = written(run, LONG_HEADER).replace(/[\s\x80-\uffff]/g, 'a')
      const places = [target.path + (text.startsWith('?') ? text : `?a=${text}`), target.path.replace(/\{\w+\}/, text)]
      return places.map((path) => request('target', { ...target, path }, authorization(token)))
    },
  },
  { kind: 'json', known: IN_JSON, requests: withBody('application/json') },
  { kind: 'xml', known: IN_XML, requests: withBody('application/xml') },
  { kind: 'form', known: IN_FORMS, requests: withBody('application/x-www-form-urlencoded') },
]

function withBody(type: string): Place['requests'] {
  return ({ target, run, token }) => {
    const body = Buffer.from(written(run, LONG_BODY)).subarray(0, LONG_BODY).toString('latin1')
    return [request(type, target, { ...authorization(token), 'Content-Type': type }, body)]
  }
}

function authorization(token: string | null): Record<string, string> {
  return token === null ? {} : { Authorization: `Bearer ${token}` }
}

function filled(path: string): string {
  return path.replace(/\{\w+\}/, '1001')
}

function request(
  where: string,
  { method, path }: Target,
  headers: Readonly<Record<string, string>>,
  body?: string,
): CostlyRequest {
  const length = body === undefined ? {} : { 'Content-Length': String(body.length) }
  const all = { Host: 'a', Connection: 'close', ...headers, ...length }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return {
    name: `${method} ${path.slice(0, 60)} ${where}`,
    text: `${method} ${filled(path)} HTTP/1.1\r\n${lines.join('')}\r\n${body ?? ''}`,
  }
}
