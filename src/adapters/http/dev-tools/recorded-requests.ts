import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Clock } from '../../../domain/ports.js'
import { developerText } from '../i18n/error-texts.js'
import { CALLER } from '../plugins/authentication.js'
import { REFUSED } from '../plugins/errors.js'
import { MESSAGES } from '../plugins/i18n.js'
import { NEGOTIATED } from '../plugins/negotiation.js'
import { violationView } from '../views/error-view.js'

/** Why a request was refused. */
export interface Reason {
  /** What it is about, e.g. `case/1001/activity/2001`; empty where it is the request itself. */
  readonly key: string
  readonly code: string
  readonly text: string
}

/** A request that was answered. */
export interface RecordedRequest {
  readonly at: string
  readonly method: string
  readonly url: string
  /** E.g. `user/7`; empty where nobody was known. */
  readonly caller: string
  readonly status: number
  readonly milliseconds: number
  readonly answer: string
  /** The language of the answer. */
  readonly language: string
  /** Every reason, in that language. */
  readonly reasons: readonly Reason[]
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

export function requestRecorder(clock: Clock): RequestRecorder {
  const answers = new WeakMap<FastifyRequest, string>()
  const noted: (() => RecordedRequest)[] = []
  return {
    keepAnswer(request, payload) {
      if (typeof payload === 'string') answers.set(request, clipped(payload))
    },
    note(request, reply) {
      const { [CALLER]: caller } = request
      const fixed = {
        at: new Date(clock.now()).toISOString(),
        method: request.method,
        url: clipped(request.url),
        // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- absent on public routes
        caller: caller ? `${caller.actor}/${caller.id}` : '',
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime),
        answer: answers.get(request) ?? '',
        language: request[NEGOTIATED].language,
      }
      // Texts are made for whoever looks: a refusal may have thousands of reasons.
      noted.unshift(() => ({ ...fixed, reasons: reasonsOf(request) }))
      noted.length = Math.min(noted.length, MOST)
    },
    list: () => noted.map((read) => read()),
  }
}

function reasonsOf({ [REFUSED]: refused, [NEGOTIATED]: negotiated, server }: FastifyRequest): readonly Reason[] {
  if (refused === null) return []
  const { problem, violations } = refused
  if (violations.length > 0) return violations.map((one) => violationView(server[MESSAGES], negotiated.language, one))
  return [{ key: '', code: problem.code, text: developerText(server[MESSAGES], negotiated.language, problem) }]
}

function clipped(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
