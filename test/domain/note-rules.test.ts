import t from 'tap'
import type { AuthContext, Caller } from '../../src/domain/auth-context.js'
import { isNoteContent } from '../../src/domain/note.js'
import { caseOfNotesViolations, deletionViolations } from '../../src/domain/note-rules.js'
import { caseWith, clientWith, userWith, userWithout } from './facts.js'

const powerless = userWithout('Case:Delete Notes')
const NOTES: readonly { readonly id: string; readonly createdBy: Caller }[] = [
  { id: '1', createdBy: { actor: 'user', id: '7' } },
  { id: '2', createdBy: { actor: 'user', id: '8' } },
  { id: '3', createdBy: { actor: 'client', id: '7' } },
]

type Row = readonly [name: string, by: AuthContext, ids: readonly string[], violations: readonly string[]]
const ROWS: readonly Row[] = [
  ['an own note', powerless, ['1'], []],
  ['of somebody else', powerless, ['2'], ['403-178 2']],
  ['of the client with the same id', powerless, ['3'], ['403-178 3']],
  ['all of them, with the action', userWith(), ['1', '2', '3'], []],
  ['all of them, by a client, which needs no action', clientWith({ id: '20' }), ['1', '2', '3'], []],
  [
    'every violation, the missing first',
    powerless,
    ['1', '2', '3', '4', '5'],
    ['404-100 4', '404-100 5', '403-178 2', '403-178 3'],
  ],
  ['a missing one, with the action', userWith(), ['4'], ['404-100 4']],
]

for (const [name, by, ids, violations] of ROWS) {
  const notes = NOTES.filter(({ id }) => ids.includes(id))
  const found = deletionViolations(by, '1001', { ids, notes })
  t.strictSame(
    found.map(({ code, note }) => `${code} ${String(note)}`),
    violations,
    name,
  )
  t.ok(found.every((violation) => violation.case === '1001'))
}
const [missing] = deletionViolations(powerless, '1001', { ids: ['2'], notes: NOTES.slice(1, 2) })
t.strictSame(missing?.details, { action: 'Delete Notes', resource: 'Case' })

const codesFor = (by: AuthContext, ...found: Parameters<typeof caseOfNotesViolations>[2][]) =>
  caseOfNotesViolations(by, '1001', found[0]).map(({ code, case: of }) => `${code} ${String(of)}`)
t.strictSame(codesFor(userWith()), ['404-100 1001'])
t.strictSame(codesFor(userWith(), caseWith({ department: '3' })), ['403-910 1001'])
t.strictSame(codesFor(userWith(), caseWith({ department: '2', status: 'closed' })), [], 'a closed case takes notes')
t.strictSame(codesFor(clientWith({ departments: new Set(['2']) }), caseWith()), ['403-910 1001'])

const SMILE = '\u{1f600}'
const CONTENTS: readonly (readonly [text: string, fits: boolean])[] = [
  ...(['x', ' x ', 'a\nb', 'x'.repeat(1_500), SMILE.repeat(1_500), `${SMILE}${'x'.repeat(1_499)}`] as const).map(
    (text) => [text, true] as const,
  ),
  ...['', ' ', '\n\t', '\u00a0', 'x'.repeat(1_501), SMILE.repeat(1_501), `${SMILE}${'x'.repeat(1_500)}`, 'a\0b'].map(
    (text) => [text, false] as const,
  ),
  ['\ud83d', false],
  ['a\ude00', false],
]
for (const [text, fits] of CONTENTS) t.equal(isNoteContent(text), fits, JSON.stringify(text.slice(0, 9)))
