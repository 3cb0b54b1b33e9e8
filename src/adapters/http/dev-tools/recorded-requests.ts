import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Caller } from '../../../domain/auth-context.js'
import type { Clock } from '../../../domain/ports.js'
import { developerText } from '../i18n/error-texts.js'
import type { LanguageTag } from '../locales/tags.js'
import { CALLER } from '../plugins/authentication.js'
import { REFUSED } from '../plugins/errors.js'
import { MESSAGES } from '../plugins/i18n.js'
import { NEGOTIATED } from '../plugins/negotiation.js'
import { violationView } from '../views/error-view.js'
import { clipped } from './clipped.js'

/** A reason why a request was refused. */
export interface Reason {
  /** The case or activity with the problem, e.g. `case/1001/activity/2001`; empty for a problem of the request. */
  readonly key: string
  readonly code: string
  readonly text: string
}

/** A request that was answered. */
export interface RecordedRequest {
  readonly at: string
  readonly method: string
  readonly url: string
  /** E.g. `user/7`, or `user/7 through client/1`; empty where the caller is unknown. */
  readonly caller: string
  readonly status: number
  readonly milliseconds: number
  /** The language of the answer and of the reasons. */
  readonly language: LanguageTag
  readonly answer: string
  /** The first reasons, in the order of the rules. */
  readonly reasons: readonly Reason[]
  /** How many reasons are left out. */
  readonly moreReasons: number
}

/** The last requests, the newest first. */
export interface RequestRecorder {
  /** Keeps the body of an answer until the request is noted. */
  keepAnswer(request: FastifyRequest, payload: unknown): void
  note(request: FastifyRequest, reply: FastifyReply): void
  list(): readonly RecordedRequest[]
}

const MOST = 50
const LONGEST = 2_000
/** The most reasons of a request. Long lists have thousands, and their texts would block the event loop. */
const MOST_REASONS = 30

export function requestRecorder(clock: Clock): RequestRecorder {
  const answers = new WeakMap<FastifyRequest, string>()
  const noted: (() => RecordedRequest)[] = []
  return {
    keepAnswer(request, payload) {
      if (typeof payload === 'string') answers.set(request, clipped(payload, LONGEST))
    },
    note(request, reply) {
      const { [CALLER]: caller } = request
      const fixed = {
        at: new Date(clock.now()).toISOString(),
        method: request.method,
        url: clipped(request.url, LONGEST),
        // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- absent on public routes
        caller: caller ? nameOf(caller) : '',
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime),
        language: request[NEGOTIATED].language,
        answer: answers.get(request) ?? '',
      }
      // The texts are made only when the list is shown.
      noted.unshift(() => ({ ...fixed, ...reasonsOf(request) }))
      noted.length = Math.min(noted.length, MOST)
    },
    list: () => noted.map((read) => read()),
  }
}

function nameOf({ actor, id, through }: Caller): string {
  return `${actor}/${id}${through === undefined ? '' : ` through client/${through}`}`
}

function reasonsOf(request: FastifyRequest): Pick<RecordedRequest, 'reasons' | 'moreReasons'> {
  const { [REFUSED]: refused, server } = request
  const { language } = request[NEGOTIATED]
  if (refused === null) return { reasons: [], moreReasons: 0 }
  const { problem, violations } = refused
  if (violations.length === 0) {
    const text = developerText(server[MESSAGES], language, problem)
    return { reasons: [{ key: '', code: problem.code, text }], moreReasons: 0 }
  }
  const shown = violations.slice(0, MOST_REASONS)
  return {
    reasons: shown.map((one) => violationView(server[MESSAGES], language, one)),
    moreReasons: violations.length - shown.length,
  }
}
