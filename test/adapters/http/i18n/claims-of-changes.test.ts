import t from 'tap'
import { developerText } from '../../../../src/adapters/http/i18n/error-texts.js'
import { icuMessages } from '../../../../src/adapters/http/i18n/messages.js'
import { CATALOGUES } from '../../../../src/adapters/http/locales/catalogues.js'
import { type IdKind, problemOf } from '../../../../src/domain/errors.js'
import { caseWith, clientWith, stateWith, userWith } from '../../../domain/facts.js'
import { type Facts, requireTruth } from './claims.js'

const messages = icuMessages(CATALOGUES)

/** User 7 may pull from user 8 alone; cases 1001 and 1002 are of one customer, 1003 is of another, 1004 of none. */
const FACTS: Facts = {
  by: userWith(),
  activities: [
    stateWith({ id: '2001', case: '1001' }),
    stateWith({ id: '2002', case: '1001' }),
    stateWith({ id: '2003', case: '1003' }),
    stateWith({ id: '2004', case: '1004' }),
    stateWith({ id: '2005', case: null }),
    stateWith({ id: '2006', case: '1003' }),
  ],
  cases: ['1001', '1002', '1003', '1004'].map((id) => caseWith({ id })),
  seen: [],
  queues: {},
  takes: () => true,
  unsolved: ['1001', '1003'],
  edited: { id: '1001', seen: 100, lastModified: 101 },
  moved: { ids: ['2001', '2002', '2003', '2004', '2005'], to: '1002' },
  customers: { 1001: '31', 1002: '31', 1003: '32', 1004: null },
}

/** Of each sentence: the ids that it is true of, and ids that it is not true of. */
const EXAMPLES: Readonly<Partial<Record<IdKind, readonly [right: readonly string[], wrong: readonly string[]]>>> = {
  '400-152 case': [
    ['2003', '2004', '2005'],
    ['2001', '2002', '2006', '2999'],
  ],
  '400-152 customer': [
    ['2003', '2004', '2005'],
    ['2001', '2002', '2006', '2999'],
  ],
  '400-914': [
    ['1001', '1003'],
    ['1002', '1999'],
  ],
  '403-912 owner': [['9'], ['7', '8']],
  '409-100 case': [['1001'], ['1002']],
}

function isTrueOf(kind: IdKind, ids: readonly string[], facts: Facts): boolean {
  const sentence = developerText(messages, 'en-US', problemOf(kind, { ids: [...ids] }))
  try {
    requireTruth(sentence, ids, facts)
    return true
  } catch (error) {
    t.match(error, /Not true of/, `${sentence} is known`)
    return false
  }
}

for (const [kind, [right, wrong]] of Object.entries(EXAMPLES) as [IdKind, [string[], string[]]][]) {
  t.equal(isTrueOf(kind, right, FACTS), true, `${kind} is true of ${right.join(', ')}`)
  for (const id of right) t.equal(isTrueOf(kind, [id], FACTS), true, `${kind} is true of ${id}`)
  for (const id of wrong) t.equal(isTrueOf(kind, [id], FACTS), false, `${kind} is not true of ${id}`)
}

const current = { ...FACTS, edited: { id: '1001', seen: 101, lastModified: 101 } }
t.equal(isTrueOf('409-100 case', ['1001'], current), false, 'nor of a case that has not changed')
t.equal(isTrueOf('403-912 owner', ['9'], { ...FACTS, by: clientWith() }), false, 'a client needs no permission to pull')
