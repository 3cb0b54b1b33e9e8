import { render } from 'preact'
import { App } from './app.js'
import { keptLanguage } from './i18n/kept-language.js'
import { chooseLanguage } from './i18n/messages.js'
import { LANGUAGE_TAGS } from './locales/catalogues.js'
import { readSettings } from './session/settings.js'

const place = document.getElementById('desk')
if (!place) throw new Error('The page has no place for the desk.')
const wishes = [...keptLanguage(), ...navigator.languages]
render(
  <App
    settings={readSettings(place, location)}
    language={chooseLanguage(wishes, LANGUAGE_TAGS)}
    clock={() => Date.now()}
  />,
  place,
)
