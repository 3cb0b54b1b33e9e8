import { readFileSync } from 'node:fs'
import t from 'tap'
import { LANGUAGE_TAGS } from '../../../../src/adapters/http/locales/tags.js'
import { textsOf } from './texts.js'

type Glossary = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
const FILE = new URL('src/adapters/http/locales/glossary.json', import.meta.resolve('casework/package.json'))
const GLOSSARY = JSON.parse(readFileSync(FILE, 'utf8')) as Glossary

/** Which English texts are about a term; where it is not just the word. */
const MENTIONS: Readonly<Record<string, RegExp>> = {
  case: /\bcases?\b/i,
  activity: /(?<!Pull )\bactivit(y|ies)\b/i,
  queue: /\bqueues?\b/i,
  assign: /\bassign(ed|ment)\b/i,
  'take over': /take over|needs? the permission 'Pull activities'/,
  pin: /\bpinned\b/,
  lock: /\blocked\b/,
  department: /\bdepartments?\b/,
  requester: /\brequester\b/,
  operation: /\boperation\b/,
  ready: /^Ready for (closure|assignment)$/,
  done: /^Done$/,
  note: /\bnotes?\b/i,
  solution: /\bsolutions?\b/,
  owner: /\bowner\b/,
  'idempotency key': /Idempotency-Key/,
  webhook: /\bwebhooks?\b/i,
}
/** Terms that no text has yet: their words are chosen for the first text that will. */
const WITHOUT_TEXT: readonly string[] = ['note']

const english = [...textsOf('en-US')]
t.strictSame(Object.keys(GLOSSARY).sort(), [...LANGUAGE_TAGS].sort(), 'each language has a glossary')
for (const tag of LANGUAGE_TAGS) {
  const { avoid = [], ...terms } = GLOSSARY[tag] ?? {}
  t.strictSame(Object.keys(terms), Object.keys(MENTIONS), `${tag}: it has every term`)
  const texts = textsOf(tag)
  for (const [term, mention] of Object.entries(MENTIONS)) {
    const word = new RegExp((terms[term] ?? []).join('|'), 'iu')
    const places = english.filter(([, text]) => mention.test(text)).map(([place]) => place)
    t.equal(places.length > 0, !WITHOUT_TEXT.includes(term), `${term} is a term of the texts, or will be`)
    t.ok(terms[term]?.length, `${tag}: it has a word for ${term}`)
    const without = places.map((place) => [place, texts.get(place) ?? '']).filter(([, text = '']) => !word.test(text))
    t.strictSame(without, [], `${tag}: its word for ${term} is used`)
  }
  const avoided = new RegExp(avoid.join('|'), 'u')
  t.strictSame(
    [...texts].filter(([, text]) => avoided.test(text)),
    [],
    `${tag}: no word that the glossary avoids`,
  )
}
