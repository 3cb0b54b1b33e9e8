import type { Catalogue } from '../locales/catalogue.js'
import type { ReasonCode } from './reasons.js'

/** The short name of each reason, as a key of the texts. */
export const REASON_NAMES = {
  '404-100': 'reason404100',
  '403-197': 'reason403197',
  '403-178': 'reason403178',
  '403-910': 'reason403910',
  '403-911': 'reason403911',
  '400-253': 'reason400253',
  '400-914': 'reason400914',
  '400-910': 'reason400910',
  '400-911': 'reason400911',
  '400-912': 'reason400912',
  '400-177': 'reason400177',
  '403-912': 'reason403912',
} as const satisfies Readonly<Record<ReasonCode, keyof Catalogue>>
