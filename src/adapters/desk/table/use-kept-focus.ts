import { useLayoutEffect } from 'preact/hooks'

/**
 * Keeps the focus at a case where a change of the case has removed the button that had it: then its link or its heading
 * takes the focus.
 * @param changes the things that change what is shown of cases
 */
export function useKeptFocus(...changes: readonly unknown[]): void {
  const focused = document.activeElement
  const place = focused?.closest('[data-index], .case')
  const id = place?.querySelector<HTMLElement>('[data-case]')?.dataset['case']
  useLayoutEffect(() => {
    if (id === undefined || focused?.isConnected === true) return
    document.querySelector<HTMLElement>(`main:not([hidden]) [data-case="${id}"]`)?.focus({ preventScroll: true })
  }, changes)
}
