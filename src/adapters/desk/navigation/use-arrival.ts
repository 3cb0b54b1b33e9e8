import { useLayoutEffect, useRef } from 'preact/hooks'
import type { DeskTexts } from '../i18n/use-texts.js'
import type { Place, Visit } from './use-view.js'
import { addressOf, type View } from './view.js'

/**
 * Brings a person to a view: its name becomes the title of the document, its heading takes the focus. The list of cases
 * is found as it was left, unless the overview leads to some of them.
 * @param texts null as long as no view is shown
 */
export function useArrival({ view, left }: Visit, texts: DeskTexts | null): void {
  const shown = useRef<View | null>(null)
  const placeInList = useRef<Place | null>(null)
  useLayoutEffect(() => {
    if (!texts) return
    document.title = titleOf(view, texts)
    const from = shown.current
    shown.current = view
    if (!from || addressOf(from) === addressOf(view)) return
    if (from.kind === 'cases') placeInList.current = left
    const isFiltered = from.kind === 'start' && view.kind === 'cases' && view.show !== undefined
    bringTo(view.kind === 'cases' && !isFiltered ? placeInList.current : null)
  }, [view, left, texts])
}

/** Brings the person to the heading of the view on the screen, or back to the place where they were in it. */
export function bringTo(place: Place | null): void {
  const main = document.querySelector('main:not([hidden])')
  scrollTo(0, place?.scroll ?? 0)
  const isThere = main?.contains(place?.focus ?? null) === true
  const target = isThere ? place?.focus : main?.querySelector('h1')
  if (target instanceof HTMLElement) target.focus({ preventScroll: true })
}

function titleOf(view: View, { text }: DeskTexts): string {
  const name = view.kind === 'case' ? text('caseNamed', { id: view.id }) : text(view.kind)
  return `${name} – ${text('title')}`
}
