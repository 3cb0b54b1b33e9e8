import { useTexts } from '../i18n/use-texts.js'
import { type Draft, MOST_CHARACTERS, type Subject } from './draft.js'
import type { RepairKind } from './repair.js'
import type { NamedTarget } from './targets.js'

interface RepairFieldsProps {
  readonly kind: RepairKind
  readonly subject: Subject
  readonly targets: readonly NamedTarget[]
  readonly draft: Draft
  readonly change: (draft: Draft) => void
}

/** The fields that a change needs; most need none. */
export function RepairFields({ kind, subject, targets, draft, change }: RepairFieldsProps) {
  const { text } = useTexts()
  if (kind === 'transfer') return <TargetFields {...{ subject, targets, draft, change }} />
  if (kind !== 'note' && kind !== 'solve') return null
  const written = subject.written?.solution ?? ''
  return (
    <>
      <label for="repair-words">{text(kind === 'note' ? 'note' : 'solution')}</label>
      <textarea
        id="repair-words"
        rows={5}
        maxLength={MOST_CHARACTERS[kind]}
        value={draft.words}
        onInput={({ currentTarget }) => change({ ...draft, words: currentTarget.value })}
      />
      {kind === 'solve' && written !== '' && written !== draft.words && (
        <p class="written">
          {text('writtenNow')} <q>{written}</q>
        </p>
      )}
    </>
  )
}

/** The user or the queue that gets the activity: one that the page has seen, or any other by its id. */
function TargetFields({ subject, targets, draft, change }: Omit<RepairFieldsProps, 'kind'>) {
  const { text } = useTexts()
  const { status, queue } = subject.activity ?? {}
  const isThere = ({ kind, id }: NamedTarget) =>
    kind === 'user' ? status?.assigned?.user.id === id : !status?.assigned && queue?.id === id
  const others = targets.filter((one) => !isThere(one))
  const group = (kind: 'user' | 'queue') => (
    <optgroup label={text(kind === 'user' ? 'users' : 'queues')}>
      {others
        .filter((one) => one.kind === kind)
        .map(({ id, name }) => (
          <option key={id} value={`${kind} ${id}`}>
            {name}
          </option>
        ))}
      <option value={kind}>{text(kind === 'user' ? 'anotherUser' : 'anotherQueue')}</option>
    </optgroup>
  )
  return (
    <>
      <label for="repair-target">{text('transferTo')}</label>
      <select
        id="repair-target"
        value={draft.target}
        onChange={({ currentTarget }) => change({ ...draft, target: currentTarget.value })}
      >
        <option value="" disabled />
        {group('user')}
        {group('queue')}
      </select>
      {(draft.target === 'user' || draft.target === 'queue') && (
        <label>
          {text('targetId')}{' '}
          <input
            type="text"
            inputmode="numeric"
            pattern="[1-9][0-9]*"
            value={draft.targetId}
            onInput={({ currentTarget }) => change({ ...draft, targetId: currentTarget.value })}
          />
        </label>
      )}
    </>
  )
}
