import { useEffect, useState } from 'preact/hooks'
import { keepLanguage } from './i18n/kept-language.js'
import { textsIn } from './i18n/messages.js'
import { type DeskTexts, TextsContext } from './i18n/use-texts.js'
import { CATALOGUES, type LanguageTag } from './locales/catalogues.js'
import { useArrival } from './navigation/use-arrival.js'
import { useView } from './navigation/use-view.js'
import { RenewDialog } from './session/renew-dialog.js'
import type { Settings } from './session/settings.js'
import { SignInView } from './session/sign-in-view.js'
import { useSession } from './session/use-session.js'
import { SignedIn } from './signed-in.js'
import { PageHeader } from './ui/page-header.js'

interface AppProps {
  readonly settings: Settings
  readonly language: LanguageTag
  /** The time, in milliseconds since 1970. */
  readonly clock: () => number
}

/** The whole page: its texts, then the sign-in, then the views. */
export function App({ settings, language, clock }: AppProps) {
  const [tag, setTag] = useState(language)
  const texts = useCatalogue(tag)
  const { session, isWaiting, signIn, problem } = useSession(settings)
  const visit = useView()
  useArrival(visit, session && texts)
  if (!texts) return null

  const choose = (chosen: LanguageTag) => {
    keepLanguage(chosen)
    setTag(chosen)
  }
  return (
    <TextsContext.Provider value={texts}>
      <PageHeader language={tag} choose={choose} session={session} view={visit.view} signOut={signIn.end} />
      {session ? (
        // The key: nothing that one person has read or begun is there for another.
        <SignedIn key={session} {...{ settings, session, clock }} language={tag} view={visit.view} />
      ) : (
        <SignInView settings={settings} signIn={signIn} problem={problem} />
      )}
      {isWaiting && <RenewDialog {...{ settings, signIn, problem }} />}
    </TextsContext.Provider>
  )
}

/** The texts of a language; null until they are loaded. */
function useCatalogue(tag: LanguageTag): DeskTexts | null {
  const [texts, setTexts] = useState<DeskTexts | null>(null)
  useEffect(() => {
    void CATALOGUES[tag]().then((catalogue) => {
      const loaded = textsIn(tag, catalogue)
      document.documentElement.lang = tag
      document.title = loaded.text('title')
      setTexts(loaded)
    })
  }, [tag])
  return texts
}
