import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Catalogue } from '../locales/catalogue.js'
import type { Texts } from './messages.js'

/** The texts of the page. */
export type DeskTexts = Texts<keyof Catalogue>

/** Hands the texts of the chosen language to every component. */
export const TextsContext = createContext<DeskTexts | null>(null)

/** The texts of the chosen language. */
export function useTexts(): DeskTexts {
  const texts = useContext(TextsContext)
  if (!texts) throw new Error('A component with texts is outside of the page.')
  return texts
}
