import { useTexts } from '../i18n/use-texts.js'
import { LANGUAGE_TAGS, type LanguageTag } from '../locales/catalogues.js'
import type { Session } from '../session/session.js'

interface PageHeaderProps {
  readonly language: LanguageTag
  readonly choose: (language: LanguageTag) => void
  readonly session: Session | null
  readonly signOut: () => void
}

/** The head of the page: its name, the language, and the person. */
export function PageHeader({ language, choose, session, signOut }: PageHeaderProps) {
  const { text } = useTexts()
  return (
    <header class="page-header">
      {session && (
        <a class="skip" href="#cases" onClick={skip}>
          {text('skip')}
        </a>
      )}
      <strong>{text('title')}</strong>
      <label>
        <span class="unseen">{text('language')}</span>
        <select value={language} onChange={(event) => choose(event.currentTarget.value as LanguageTag)}>
          {LANGUAGE_TAGS.map((tag) => (
            <option key={tag} value={tag} lang={tag}>
              {ownName(tag)}
            </option>
          ))}
        </select>
      </label>
      {typeof session?.token() === 'string' && (
        <span class="person">
          {session.user !== null && <span>{text('signedInAs', { user: session.user })}</span>}
          <button type="button" class="quiet" onClick={signOut}>
            {text('signOut')}
          </button>
        </span>
      )}
    </header>
  )
}

/** Moves the focus without a change of the address. */
function skip(event: Event): void {
  event.preventDefault()
  document.getElementById('cases')?.focus()
}

/** The name of a language in that language. */
function ownName(tag: string): string {
  return new Intl.DisplayNames(tag, { type: 'language', languageDisplay: 'standard' }).of(tag) ?? tag
}
