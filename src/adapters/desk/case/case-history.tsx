import { type DeskTexts, useTexts } from '../i18n/use-texts.js'
import type { ShownEntry } from '../live/journal-entry.js'
import { ENTRY_TEXTS, MEMBER_TEXTS } from './entry-texts.js'

interface CaseHistoryProps {
  readonly entries: readonly ShownEntry[]
  /** The names of users and queues, e.g. by `user 8`. */
  readonly names: ReadonlyMap<string, string>
}

/** What was done to a case, in order. */
export function CaseHistory({ entries, names }: CaseHistoryProps) {
  const texts = useTexts()
  return (
    <ol class="entries">
      {entries.map((entry) => (
        <li key={entry.id}>
          <span class="hint">
            {texts.instant(entry.at)} · {doerOf(entry, names, texts)}
          </span>
          <span> {sentenceOf(entry, names, texts)}</span>
        </li>
      ))}
    </ol>
  )
}

type Names = CaseHistoryProps['names']

function doerOf({ by }: ShownEntry, names: Names, { text }: DeskTexts): string {
  const user = by.user && (names.get(`user ${by.user.id}`) ?? text('userNamed', { id: by.user.id }))
  const client = by.client && text('clientNamed', { id: by.client.id })
  return [user, client].filter((one) => one !== undefined).join(' · ')
}

function sentenceOf(entry: ShownEntry, names: Names, texts: DeskTexts): string {
  const key = ENTRY_TEXTS.get(entry.kind)
  if (key === undefined) return entry.kind
  return texts.text(key, {
    activity: entry.activity?.id ?? '',
    target: targetOf(entry, names, texts),
    from: entry.movedFrom?.id ?? '',
    to: entry.case?.id ?? '',
    members: membersOf(entry, texts),
  })
}

/** The members of a case that were edited, under the names that the page shows. */
function membersOf({ edited = [] }: ShownEntry, { tag, text }: DeskTexts): string {
  const names = edited.map((member) => {
    const key = MEMBER_TEXTS.get(member)
    return key === undefined ? member : text(key)
  })
  return new Intl.ListFormat(tag, { type: 'unit' }).format(names)
}

/** The user or the queue that an activity went to. */
function targetOf({ assignedTo, queue }: ShownEntry, names: Names, { text }: DeskTexts): string {
  const user = assignedTo?.after
  if (user !== undefined) return names.get(`user ${user}`) ?? text('userNamed', { id: user })
  const id = queue?.after ?? ''
  return names.get(`queue ${id}`) ?? text('queueNamed', { id })
}
