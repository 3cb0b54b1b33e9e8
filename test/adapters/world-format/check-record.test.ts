import t from 'tap'
import { checkRecord } from '../../../src/adapters/world-format/check-record.js'
import type { WorldKind } from '../../../src/domain/world.js'

const AT = '2026-11-01T08:00:00.000Z'
const MS = Date.parse(AT)

const SOUND: Readonly<Record<WorldKind, object>> = {
  department: { id: '1', name: 'Service' },
  role: { id: '1', name: 'Agent', actions: ['Case:Close', 'Activity:Pick Activities'] },
  queue: { id: '1', name: 'Post', department: '1' },
  user: { id: '7', userName: 'ann', firstName: 'Ann', lastName: '', homeDepartment: null },
  client: { id: '1', name: 'Sync', type: 'API' },
  webhook: { id: '1', client: '1', url: 'https://crm.example/hooks' },
  customer: { id: '1', name: 'Ms Day' },
  case: { id: '1', department: '1', status: 'open', severity: 'low', subject: '', created: AT, lastModified: AT },
  activity: {
    ...{ id: '1', department: '1', type: 'email', mode: 'inbound', subject: 'Hello', created: AT, lastModified: AT },
    ...{ status: 'assigned', substatus: 'new', assignedTo: '7' },
  },
  note: { id: '1', case: '5', content: 'Hello', created: AT, createdBy: '7' },
  journal: { id: '1', at: AT, by: '7', kind: 'case_closed', department: '1', case: '5' },
}

/** The faults of a sound record after some of its members were changed. */
function problemsOf(kind: WorldKind, changed: object): string[] {
  const value: unknown = JSON.parse(JSON.stringify({ ...SOUND[kind], ...changed }))
  const checked = checkRecord({ kind, place: 'it', value })
  return 'problems' in checked ? checked.problems.map(({ place, text }) => `${place} ${text}`) : []
}

for (const kind of Object.keys(SOUND) as WorldKind[]) {
  t.strictSame(problemsOf(kind, {}), [], `a ${kind}`)
  t.strictSame(problemsOf(kind, { id: 17 }), [], `a ${kind} whose id is an integer`)
  t.strictSame(problemsOf(kind, { nmae: 1 }), ['it.nmae is unknown.'], `a ${kind} with a member that it does not have`)
  t.strictSame(checkRecord({ kind, place: 'it', value: [] }), {
    problems: [{ place: 'it', text: 'must be an object.' }],
    id: null,
  })
  for (const member of Object.keys(SOUND[kind])) {
    if (['queue', 'assignedTo', 'substatus'].includes(member)) continue
    t.strictSame(problemsOf(kind, { [member]: undefined }), [`it.${member} is missing.`], `a ${kind} without ${member}`)
  }
}

const ID = 'must be an id of 1 to 15 digits without a leading zero.'
for (const id of ['', '0', '01', '-1', '+1', ' 1', '1e3', '1'.repeat(16), 0, -1, 1.5, 1e15, 1e21, true, [1], null]) {
  t.strictSame(problemsOf('case', { id }), [`it.id ${ID}`], `the id ${JSON.stringify(id)}`)
}

const ROOM = 'must be an id below 900000000000000, so that new records find higher ones.'
for (const kind of ['case', 'activity', 'note', 'webhook'] as const) {
  for (const id of ['900000000000000', '999999999999999']) {
    t.strictSame(problemsOf(kind, { id }), [`it.id ${ROOM}`], `the ${kind} ${id}`)
  }
  t.strictSame(problemsOf(kind, { id: '899999999999999' }), [], 'leaves room')
}
t.strictSame(problemsOf('queue', { id: '999999999999999' }), [], 'no queues are created')

const INSTANT = 'must be an instant such as 2026-11-23T18:13:09.142Z.'
for (const created of ['2026-11-01', '2026-11-01T08:00:00', '2026-11-01T08:00:00+01:00', '2026-02-30T08:00:00Z', MS]) {
  t.strictSame(problemsOf('case', { created }), [`it.created ${INSTANT}`], `the instant ${String(created)}`)
}

const HELD_BY_NOBODY = { status: 'in_precompletion', substatus: null, assignedTo: null }
const WAITING = { status: 'awaiting_assignment', substatus: 'ready_for_assignment', queue: 3, assignedTo: null }

const WEB_ADDRESS = 'it.url must be an address such as https://crm.example/hooks.'

const CASES: readonly [WorldKind, object, readonly (string | RegExp)[]][] = [
  ['case', { status: 'shut' }, ['it.status must be one of open, ready_for_closure, closed.']],
  ['case', { severity: 'dire' }, ['it.severity must be one of urgent, high, medium, low.']],
  ['case', { lastClosed: AT }, []],
  ['case', { status: 'closed' }, []],
  ['case', { status: 'closed', lastClosed: AT, dueDate: null }, []],
  ['case', { subject: 5 }, ['it.subject must be a text of valid characters.']],
  ['case', { subject: 'a\0b' }, ['it.subject must be a text of valid characters.']],
  ['case', { subject: 'half \ud83d' }, ['it.subject must be a text of valid characters.']],
  ['case', { createdBy: 7, lastModifiedBy: { client: '3' } }, []],
  ['case', { createdBy: { user: 7 } }, ['it.createdBy.client is missing.', 'it.createdBy.user is unknown.']],
  ['case', { created: `on ${AT}`, lastModified: [AT] }, [/^it\.created must/, /^it\.lastModified must/]],
  ['case', { created: AT.replace('.000', ''), lastModified: AT.replace('.000', '.5') }, []],
  ['case', { createdBy: 'user/7' }, [`it.createdBy ${ID}`]],
  ['department', { name: ' ' }, ['it.name must be a text of more than blanks.']],
  ['department', { 'a\u001b[2J': 1 }, ['it["a\\u001b[2J"] is unknown.']],
  ['department', { ['__proto__']: 1 }, ['it.__proto__ is unknown.']],
  ['department', { ['-'.repeat(60)]: 1 }, [`it["${'-'.repeat(50)}"] is unknown.`]],
  ['role', { actions: ['Close'] }, ['it.actions[0] must be an action such as "Case:Close".']],
  ['role', { actions: ['Case: Close', 'Case:Close:Now'] }, [/^it\.actions\[0\] must/, /^it\.actions\[1\] must/]],
  ['role', { actions: 'Case:Close' }, ['it.actions must be a list.']],
  ['user', { foreignDepartments: [1, 'x', '2'] }, [`it.foreignDepartments[1] ${ID}`]],
  ['user', { pull: { users: [], queue: [] } }, ['it.pull.queue is unknown.']],
  ['client', { departments: [] }, []],
  ['webhook', { url: 'http://127.0.0.1:8080/a?b=c', kinds: ['case_closed'], ordered: false, enabled: null }, []],
  ['webhook', { url: 'ftp://crm.example/' }, [WEB_ADDRESS]],
  ['webhook', { url: 'https://' }, [WEB_ADDRESS]],
  ['webhook', { url: 'https://crm.example/a b' }, [WEB_ADDRESS]],
  ['webhook', { url: 'crm.example' }, [WEB_ADDRESS]],
  ['webhook', { kinds: [] }, ['it.kinds must be a list that is not empty.']],
  ['webhook', { kinds: ['case_closed', 'case_lost'] }, [/^it\.kinds\[1\] must be one of activity_created, /]],
  ['webhook', { ordered: 'no', secret: 'x' }, ['it.ordered must be true or false.', 'it.secret is unknown.']],
  ['activity', { type: 'complaint' }, []],
  ['activity', { type: 'Email' }, ['it.type must be a lower-case word.']],
  ['activity', { type: 'e-mail' }, ['it.type must be a lower-case word.']],
  ['activity', { type: true }, ['it.type must be a lower-case word.']],
  ['activity', { mode: 'sideways' }, ['it.mode must be one of inbound, outbound, none.']],
  ['activity', { awaitingSupervision: true }, []],
  ['activity', { locked: 'yes' }, ['it.locked must be true or false.']],
  ['activity', { locked: true, pinned: true }, []],
  ['activity', { priority: 7 }, []],
  ['activity', { priority: 1 }, []],
  ['activity', { priority: 0 }, ['it.priority must be a whole number from 1 to 7.']],
  ['activity', { priority: 1.5 }, ['it.priority must be a whole number from 1 to 7.']],
  ['activity', { priority: 8 }, ['it.priority must be a whole number from 1 to 7.']],
  ['activity', { priority: '1' }, ['it.priority must be a whole number from 1 to 7.']],
  [
    'activity',
    { substatus: 'idle' },
    [/^it\.substatus must be one of ready_for_inbound_workflow, .+, abandoned_chat\.$/],
  ],
  ['activity', { substatus: undefined }, ['it.substatus must be new or in_progress with the status assigned.']],
  ['activity', { substatus: 'done' }, ['it.substatus must be new or in_progress with the status assigned.']],
  ['activity', { status: 'completed', substatus: 'abandoned_chat' }, []],
  ['activity', { status: 'in_precompletion' }, ['it.substatus does not go with the status in_precompletion.']],
  ['activity', { assignedTo: null }, ['it.assignedTo is missing: the activity is assigned.']],
  ['activity', WAITING, []],
  ['activity', { ...WAITING, queue: null }, ['it.queue is missing: the activity waits in one.']],
  ['activity', { ...WAITING, assignedTo: 7 }, ['it.assignedTo does not go with the status awaiting_assignment.']],
  ['activity', HELD_BY_NOBODY, []],
  ['activity', { ...HELD_BY_NOBODY, locked: true }, ['it.locked must be false: nobody holds the activity.']],
  ['journal', { by: { client: 3 }, case: 5, activity: 6, status: { before: 'open' }, queue: null }, []],
  ['journal', { assignedTo: { before: 7, after: null }, queue: { after: '3' } }, []],
  ['journal', { assignedTo: { before: 'x' } }, [`it.assignedTo.before ${ID}`]],
  [
    'journal',
    { kind: 'case_lost', case: null },
    [/^it\.kind must be one of activity_created, (.+), webhook_disabled\.$/],
  ],
  ['journal', { kind: 'webhook_disabled', department: null, case: null, webhook: '3' }, []],
  ['journal', { kind: 'webhook_disabled', case: null }, ['it.webhook is missing.']],
  ['journal', { department: null }, ['it.department is missing.']],
  ['journal', { kind: 'activity_picked' }, ['it.activity is missing.']],
  ['journal', { kind: 'activity_picked', activity: 6, case: null }, []],
  ['journal', { kind: 'case_note_added', note: 6 }, []],
  ['journal', { kind: 'case_note_deleted', case: null }, ['it.case is missing.', 'it.note is missing.']],
  ['activity', { ...HELD_BY_NOBODY, pinned: true }, ['it.pinned must be false: nobody holds the activity.']],
]
for (const [kind, changed, problems] of CASES) {
  t.matchOnlyStrict(problemsOf(kind, changed), problems, `a ${kind} with ${JSON.stringify(changed)}`)
}

t.strictSame(
  problemsOf('activity', { status: 'waiting', substatus: 'idle', type: 'E-Mail', locked: 1 }),
  [
    'it.type must be a lower-case word.',
    'it.status must be one of in_workflow, awaiting_assignment, assigned, in_precompletion, completed.',
    `it.substatus must be one of ${[
      'ready_for_inbound_workflow, ready_for_outbound_workflow, ready_for_general_workflow',
      'ready_for_transfer_workflow, error, ready_for_assignment, new, in_progress, done, abandoned_chat',
    ].join(', ')}.`,
    'it.locked must be true or false.',
  ],
  'every problem of a record is told',
)

t.strictSame(
  checkRecord({ kind: 'user', place: 'it', value: { ...SOUND.user, id: 7, roles: [1, '1', 2], homeDepartment: 4 } }),
  {
    kind: 'user',
    record: {
      ...{ id: '7', userName: 'ann', firstName: 'Ann', lastName: '', homeDepartment: '4' },
      ...{ foreignDepartments: [], roles: ['1', '2'], pull: { users: [], queues: [] } },
    },
  },
  'ids become texts, lists lose repetitions, and what is absent is empty',
)

t.strictSame(
  checkRecord({ kind: 'journal', place: 'it', value: { id: 105 } }),
  { kind: 'journal', record: { id: '105' } },
  'a number that was given away is a record of the journal',
)
t.strictSame(checkRecord({ kind: 'journal', place: 'it', value: {} }), {
  problems: [{ place: 'it.id', text: 'is missing.' }],
  id: null,
})

const CONTENT = 'must be a text of 1 to 1,500 characters, more than blanks.'
for (const content of ['', ' \n', 'x'.repeat(1_501), '\u{1f600}'.repeat(1_501), 'a\0b', '\ud83d', 7, null]) {
  t.strictSame(
    problemsOf('note', { content }),
    [`it.content ${CONTENT}`],
    `the note ${JSON.stringify(content).slice(0, 9)}`,
  )
}
for (const content of ['x', 'x'.repeat(1_500), '\u{1f600}'.repeat(1_500)]) {
  t.strictSame(problemsOf('note', { content }), [], 'is no longer than a note may be')
}
