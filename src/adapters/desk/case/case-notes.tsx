import { useTexts } from '../i18n/use-texts.js'
import { nameOf, type ShownNote } from './case-details.js'

/** Notes of a case, the newest first. */
export function CaseNotes({ notes }: { readonly notes: readonly ShownNote[] }) {
  const { instant } = useTexts()
  return (
    <ul class="entries">
      {notes.map(({ id, content, created, createdBy }) => (
        <li key={id}>
          <span class="hint">{[instant(created), nameOf(createdBy)].filter(Boolean).join(' · ')}</span>
          <p class="words">{content}</p>
        </li>
      ))}
    </ul>
  )
}
