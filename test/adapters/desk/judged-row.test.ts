import t from 'tap'
import { type CaseList, listAfter, NO_CASES } from '../../../src/adapters/desk/cases/case-list.js'

/** The list after a judgement of its one case, with these codes. */
function judged(list: CaseList, codes: readonly string[], key = 'case/1'): CaseList {
  const violation = codes.map((code) => ({ key, code, text: '' }))
  return listAfter(list, { kind: 'judged', judgements: [{ id: '1', closable: codes.length === 0, violation }] })
}

const isClosedHere = ({ rows: [row] }: CaseList): boolean | undefined => row?.isClosedHere
const open = judged(listAfter(NO_CASES, { kind: 'found', ids: ['1'] }), [])
const closed = judged(open, ['400-253'])

t.equal(isClosedHere(closed), true, 'a case that was open has been closed since')
t.equal(isClosedHere(judged(closed, ['403-178'])), true, 'a right that is withdrawn says nothing of the case')
t.equal(isClosedHere(judged(judged(closed, ['403-178']), ['400-253'])), true)
t.equal(isClosedHere(judged(closed, ['403-178'], 'case/1/activity/2')), false, 'open work says that it was reopened')
t.equal(isClosedHere(judged(closed, [])), false, 'so does a judgement that it can be closed')
t.equal(isClosedHere(judged(judged(open, ['403-178']), ['400-253'])), false, 'it may have been closed before')
