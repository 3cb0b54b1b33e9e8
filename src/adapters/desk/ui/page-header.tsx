import { useTexts } from '../i18n/use-texts.js'
import { LANGUAGE_TAGS, type LanguageTag } from '../locales/catalogues.js'
import type { View } from '../navigation/view.js'
import { ViewLinks } from '../navigation/view-links.js'
import type { Session } from '../session/session.js'

interface PageHeaderProps {
  readonly language: LanguageTag
  readonly choose: (language: LanguageTag) => void
  readonly session: Session | null
  readonly view: View
  readonly signOut: () => void
}

/** The head of the page: its name, the language, and the person. */
export function PageHeader({ language, choose, session, view, signOut }: PageHeaderProps) {
  const { text } = useTexts()
  return (
    <header class="page-header">
      {session && (
        <a class="skip" href="#main" onClick={skip}>
          {text('skip')}
        </a>
      )}
      <strong>{text('title')}</strong>
      {session && <ViewLinks view={view} />}
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

/** Moves the focus without a change of the address, which names the view. */
function skip(event: Event): void {
  event.preventDefault()
  document.querySelector<HTMLElement>('main:not([hidden])')?.focus()
}

/** The name of a language in that language. */
function ownName(tag: string): string {
  return new Intl.DisplayNames(tag, { type: 'language', languageDisplay: 'standard' }).of(tag) ?? tag
}
