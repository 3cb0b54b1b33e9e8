import t from 'tap'
import { developerText } from '../../../../src/adapters/http/i18n/error-texts.js'
import { icuMessages } from '../../../../src/adapters/http/i18n/messages.js'
import { CATALOGUES } from '../../../../src/adapters/http/locales/catalogues.js'
import { type IdKind, problemOf } from '../../../../src/domain/errors.js'
import { caseWith, stateWith, userWith } from '../../../domain/facts.js'
import { type Facts, requireTruth } from './claims.js'

const messages = icuMessages(CATALOGUES)

/** Cases 1001 and 1002 are of one customer, 1003 is of another, 1004 of none. */
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
  edit: { owner: null, named: '7', isStale: false },
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
