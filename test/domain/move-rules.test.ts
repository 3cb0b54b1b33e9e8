import t from 'tap'
import type { ActivityFacts, ActivityState } from '../../src/domain/activity.js'
import { casesThatClose } from '../../src/domain/complete-rules.js'
import { type MoveFacts, moveViolations } from '../../src/domain/move-rules.js'

const BY = { actor: 'client', id: '7', type: 'API', departments: new Set(['1']) } as const
const of = (id: string, department = '1') => ({ id, department, status: 'open' }) as const
const activity = (id: string, changed: object = {}) =>
  ({
    ...{ id, case: '1', department: '1', type: 'email', status: 'assigned', queue: null, assignedTo: '8' },
    ...{ locked: false, pinned: false, awaitingSupervision: false, lastModified: 0 },
    ...changed,
  }) as ActivityFacts & ActivityState
const FACTS: MoveFacts = {
  ...{ ids: ['11', '12'], activities: [activity('11'), activity('12')], target: '2', cases: [of('1'), of('2')] },
  ...{
    customers: new Map([
      ['1', '51'],
      ['2', '51'],
    ]),
    open: [],
  },
}
const found = (changed: Partial<MoveFacts>) =>
  moveViolations(BY, { ...FACTS, ...changed }).map(
    ({ code, situation, case: one, activity: other }) =>
      `${code}${situation ? ` ${situation}` : ''} ${one ?? other ?? ''}`,
  )

void t.test('each rule of a move', async (t) => {
  t.strictSame(found({}), [])
  t.strictSame(found({ target: null }), [])
  t.strictSame(found({ ids: ['11', '12', '13'] }), ['404-100 13'])
  t.strictSame(found({ target: '3' }), ['400-194 3'])
  t.strictSame(found({ cases: [of('1', '2'), of('2', '2')] }), ['403-910 1', '403-910 2'])
  t.strictSame(found({ activities: [activity('11', { department: '2' }), activity('12')] }), ['403-911 activity 11'])
  t.strictSame(found({ activities: [activity('11'), activity('12', { case: null })] }), ['400-152 case 12'])
  t.strictSame(found({ target: '1', cases: [of('1')] }), ['400-152 1'])
  t.strictSame(found({ activities: [activity('11', { status: 'in_workflow' })], ids: ['11'] }), ['400-911 take 11'])
  t.strictSame(found({ activities: [activity('11', { awaitingSupervision: true })], ids: ['11'] }), [
    '400-912 activity 11',
  ])
  t.strictSame(found({ activities: [activity('11', { locked: true })], ids: ['11'] }), ['400-177 take 11'])
})

void t.test('the customer of the target', async (t) => {
  const others = ['400-152 customer 11', '400-152 customer 12']
  t.strictSame(
    found({
      customers: new Map([
        ['1', '51'],
        ['2', '52'],
      ]),
    }),
    others,
  )
  t.strictSame(
    found({
      customers: new Map([
        ['1', '51'],
        ['2', null],
      ]),
    }),
    others,
  )
  t.strictSame(
    found({
      customers: new Map([
        ['1', null],
        ['2', null],
      ]),
    }),
    [],
  )
  const hidden = {
    cases: [of('1'), of('2', '2')],
    customers: new Map([
      ['1', '51'],
      ['2', '52'],
    ]),
  }
  t.strictSame(found(hidden), ['403-910 2'], 'is not told where the target is out of reach')
})

void t.test('the cases that close', async (t) => {
  const open = [activity('11'), activity('12'), activity('21', { case: '2' })]
  const closing = (...ids: string[]) =>
    casesThatClose({ activities: ids.map((id) => ({ id })), cases: [of('1'), of('2'), of('3')], open }).map(
      ({ id }) => id,
    )
  t.strictSame(closing('11'), [])
  t.strictSame(closing('11', '12'), ['1'])
  t.strictSame(closing('12', '11', '21'), ['1', '2'], 'but no case that none of them left')
})
