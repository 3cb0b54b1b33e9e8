import type { ErrorCode, ErrorDetails, Problem } from '../../../domain/errors.js'
import type { Id } from '../../../domain/id.js'
import { LANGUAGE_TAGS } from '../locales/tags.js'
import { CONTENT_TYPES } from '../negotiation/format.js'

type Samples = { readonly [C in ErrorCode]: (ids: readonly Id[]) => ErrorDetails[C] }

const nothing = () => ({})
const named = (ids: readonly Id[]) => ({ ids })
const attribute = () => ({ attribute: 'subject' })
const types = () => ({ supported: CONTENT_TYPES })

/** What each error could name, so that any can be answered without having happened. */
const SAMPLES: Samples = {
  '400-101': () => ({ parameters: ['unknown'] }),
  '400-102': () => ({ parameter: 'status', value: 'unknown' }),
  '400-108': () => ({ value: '0' }),
  '400-116': attribute,
  '400-120': nothing,
  '400-124': nothing,
  '400-146': attribute,
  '400-147': attribute,
  '400-152': attribute,
  '400-177': named,
  '400-194': named,
  '400-203': nothing,
  '400-253': named,
  '400-264': nothing,
  '400-358': () => ({ name: 'ids', max: 20_000 }),
  '400-900': () => ({ format: 'JSON' }),
  '400-901': nothing,
  '400-910': named,
  '400-911': named,
  '400-912': named,
  '400-913': () => ({ max: 75 }),
  '401-101': nothing,
  '403-112': nothing,
  '403-178': () => ({ action: 'Close', resource: 'Case' }),
  '403-197': () => ({ scopes: ['core.casemgr.manage'] }),
  '403-910': named,
  '403-911': named,
  '403-912': named,
  '404-100': named,
  '404-900': nothing,
  '405-100': () => ({ method: 'PUT', allowed: ['GET'] }),
  '406-100': () => ({ supported: LANGUAGE_TAGS }),
  '406-101': types,
  '408-900': nothing,
  '409-100': named,
  '413-900': nothing,
  '414-900': nothing,
  '415-900': types,
  '429-900': nothing,
  '431-900': nothing,
  '500-100': nothing,
  '503-900': nothing,
}

/**
 * An error that did not happen.
 * @param ids what it names where it names ids
 * @returns null for a code that the contract does not have
 */
export function sampleProblem(code: string, ids: readonly Id[]): Problem | null {
  if (!Object.hasOwn(SAMPLES, code)) return null
  const known = code as ErrorCode
  return { code: known, details: SAMPLES[known](ids) } as Problem
}
