import type { Catalogue } from './catalogue.js'
import { daDK } from './da-DK.js'
import { deDE } from './de-DE.js'
import { enUS } from './en-US.js'
import { esES } from './es-ES.js'
import { frCA } from './fr-CA.js'
import { frFR } from './fr-FR.js'
import { itIT } from './it-IT.js'
import { jaJP } from './ja-JP.js'
import { koKR } from './ko-KR.js'
import { nlNL } from './nl-NL.js'
import { ptBR } from './pt-BR.js'
import { ptPT } from './pt-PT.js'
import { ruRU } from './ru-RU.js'
import { svSE } from './sv-SE.js'
import { zhCN } from './zh-CN.js'

/** Every catalogue by its language tag: in the order of the contract, the default language first. */
const ALL = {
  'en-US': enUS,
  'es-ES': esES,
  'fr-FR': frFR,
  'it-IT': itIT,
  'de-DE': deDE,
  'nl-NL': nlNL,
  'pt-BR': ptBR,
  'pt-PT': ptPT,
  'da-DK': daDK,
  'ru-RU': ruRU,
  'fr-CA': frCA,
  'zh-CN': zhCN,
  'ja-JP': jaJP,
  'ko-KR': koKR,
  'sv-SE': svSE,
} satisfies Readonly<Record<string, Catalogue>>

/** The texts of each language. */
export const CATALOGUES: Readonly<Record<keyof typeof ALL, Catalogue>> = ALL
