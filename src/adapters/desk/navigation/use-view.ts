import { useEffect, useMemo, useState } from 'preact/hooks'
import { type View, viewOf } from './view.js'

/** Where a person was in a view. */
export interface Place {
  /** In pixels from the top of the page. */
  readonly scroll: number
  readonly focus: Element | null
}

/** The view that is shown, and where the person was in the view before; null for the first view. */
export interface Visit {
  readonly view: View
  readonly left: Place | null
}

/** Follows the address of the page. */
export function useView(): Visit {
  const [left, setLeft] = useState<Place | null>(null)
  useEffect(() => {
    // The page itself remembers where a person was: the browser would scroll before the view is there.
    history.scrollRestoration = 'manual'
    const follow = () => {
      setLeft({ scroll: scrollY, focus: document.activeElement })
    }
    addEventListener('hashchange', follow)
    return () => {
      removeEventListener('hashchange', follow)
    }
  }, [])
  // The address is read each time: the way back from a sign-in changes it without an event.
  const { hash } = location
  return useMemo(() => ({ view: viewOf(hash), left }), [hash, left])
}
