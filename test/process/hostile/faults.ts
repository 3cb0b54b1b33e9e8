import { METHODS } from 'node:http'
import { XMLParser } from 'fast-xml-parser'
import { SyntaxValidator } from 'fast-xml-validator'
import { errorFaults } from '../../../src/adapters/contract/error-form.js'
import { readErrorBody } from '../../../src/adapters/contract/read-body.js'
import { CATALOGUES } from '../../../src/adapters/http/locales/catalogues.js'
import { LANGUAGE_TAGS } from '../../../src/adapters/http/locales/tags.js'
import { routableUrl } from '../../../src/adapters/http/requests/routable-url.js'
import { type Asked, documentFaults } from '../../openapi/document-faults.js'
import { type Draft, isSound } from './draft.js'
import type { Exchange, RawAnswer } from './exchange.js'

/** What the HTTP parser refuses: nothing can be negotiated then. */
const UNREADABLE = ['400-901', '408-900', '431-900']
const TYPES = { 'application/json; charset=utf-8': 'json', 'application/xml; charset=utf-8': 'xml' } as const
const CODES = new Set(Object.keys(CATALOGUES['en-US'].errors))
/** What no answer says and no line of the log: where the program is, what it asks its database, what it threw. */
const INTERNALS =
  /node_modules|\.[jt]s:\d|\bat .+ \(|SQLITE_|sqlite|Error:|FST_|ERR_|HPE_|"stack"|casework\.db|forty bytes long/
const LONGEST_READ = 60_000
const decoder = new TextDecoder('utf-8', { fatal: true })

/** What an exchange has that the contract does not allow. */
export function faultsOf(draft: Draft, exchange: Exchange, size: number): string[] {
  const { answers, rest, hung } = exchange
  const [first] = answers
  const isForNobody = first !== undefined && isSuccess(first) && !draft.isAuthentic && !isPublic(draft)
  return [
    ...(hung ? ['the connection hangs'] : []),
    ...(rest === '' || (draft.method === 'HEAD' && isUnread(first)) ? [] : [`no whole answer: ${rest.slice(0, 300)}`]),
    ...(isForNobody ? ['nobody is answered'] : []),
    ...answers.flatMap((answer, index) => answerFaults(answer, index === 0 ? draft : null)),
    ...answers.flatMap((answer, index) =>
      offDocument(answer, index === 0 ? asWritten(draft) : isSound(draft) ? NEXT : null),
    ),
    ...(isSound(draft) ? connectionFaults(exchange, size) : []),
  ]
}

/** A request whose end can be told has one answer, and on a connection that is kept so has the next. */
function connectionFaults({ answers, wasKept }: Exchange, size: number): string[] {
  // Who refuses so much before reading it all may lose the answer.
  if (size > LONGEST_READ) return []
  if (answers.length !== (wasKept ? 2 : 1)) return [`${String(answers.length)} answers`]
  return wasKept && answers.at(-1)?.status !== 200 ? ['the next request is not answered'] : []
}

/** Whether the request was not understood, so that nobody knew that a HEAD takes no body; the connection ends then. */
function isUnread(answer: RawAnswer | undefined): boolean {
  return answer?.headers.get('connection') === 'close' && [400, 408, 431].includes(answer.status)
}

/** Whether an answer says that what was asked for was done. */
export function isSuccess({ status }: RawAnswer): boolean {
  return status < 300
}

/** What of a text is nobody's business. */
export function internalsIn(text: string): string[] {
  const [found] = INTERNALS.exec(text) ?? []
  return found === undefined ? [] : [`it shows ${found}: ${text.slice(0, 500)}`]
}

function isPublic({ target }: Draft): boolean {
  return /^(https?:\/\/[^/]*)?\/health\//i.test(target)
}

/** The faults of one answer; `draft` is null where it is not known what was asked for. */
function answerFaults(answer: RawAnswer, draft: Draft | null): string[] {
  const { status, headers, body } = answer
  const text = decoder.decode(body)
  const head = [...headers].map(([name, value]) => `${name}: ${value}`).join('\n')
  return [
    ...(status >= 500 ? [`status ${String(status)}: ${text}`] : []),
    ...internalsIn(`${head}\n\n${text}`),
    ...(headers.get('vary') === 'Accept, Accept-Language' ? [] : ['header vary']),
    ...(LANGUAGE_TAGS.some((tag) => tag === headers.get('content-language')) ? [] : ['header content-language']),
    ...(status === 401 && !headers.get('www-authenticate')?.startsWith('Bearer ') ? ['header www-authenticate'] : []),
    ...(status === 405 && !/^[A-Z]/.test(headers.get('allow') ?? '') ? ['header allow'] : []),
    ...(body.length === 0 ? [] : bodyFaults(answer, text, draft)),
  ]
}

/** What is asked next on a connection that is kept. */
const NEXT: Asked = { method: 'GET', target: '/health/live' }

/** What a draft asks for as the router takes it. */
function asWritten({ method, target }: Draft): Asked {
  return { method, target: routableUrl(target) }
}

/** What an answer has that the document does not say; `asked` is null for what a request without an end has left. */
function offDocument({ status, headers, body }: RawAnswer, asked: Asked | null): string[] {
  if (asked === null) return []
  return documentFaults(asked, { status, headers: Object.fromEntries(headers), text: decoder.decode(body) })
}

function bodyFaults({ status, headers }: RawAnswer, text: string, draft: Draft | null): string[] {
  const format = TYPES[headers.get('content-type') as keyof typeof TYPES] as 'json' | 'xml' | undefined
  if (format === undefined) return [`content type ${String(headers.get('content-type'))}`]
  const malformed = formFaults(text, format)
  if (malformed.length > 0 || status < 300) return malformed
  const error = readErrorBody(text, format)
  const isNegotiated = draft !== null && isRead(draft, error.code)
  return [
    ...errorFaults(error, status),
    ...(CODES.has(error.code) ? [] : [`unknown code ${error.code}`]),
    ...(isNegotiated && draft.format !== null && draft.format !== format
      ? [`${format} instead of ${draft.format}`]
      : []),
    ...(isNegotiated && draft.language !== null && draft.language !== headers.get('content-language')
      ? [`${String(headers.get('content-language'))} instead of ${draft.language}`]
      : []),
  ]
}

/** Whether the header of a request was read: what Node does not know as a method, it reads no further. */
function isRead({ method }: Draft, code: string): boolean {
  return METHODS.includes(method) && !UNREADABLE.includes(code)
}

const parser = new XMLParser()

function formFaults(text: string, format: 'json' | 'xml'): string[] {
  try {
    if (format === 'json') JSON.parse(text)
    else {
      SyntaxValidator.validate(text)
      parser.parse(text)
      // XML 1.0, section 2.2: no library here looks for these.
      if (/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text)) return ['a character that XML has not']
    }
    return []
  } catch (error) {
    return [`not well-formed: ${String(error)}`]
  }
}
