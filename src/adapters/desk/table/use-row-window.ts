import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type RowWindow, rowWindow } from './row-window.js'

/** In pixels: about the height of a row with one reason. */
const ESTIMATE = 44

interface Screen {
  readonly from: number
  readonly to: number
  readonly kept: number
}

/**
 * Keeps in the page only the rows of a table that are near the screen, and the row that has the focus. Rows carry
 * their index as `data-index`.
 * @param body the body of the table
 * @param ids the rows, by a key under which their measured heights are kept
 */
export function useRowWindow(body: RefObject<HTMLElement | null>, ids: readonly string[]): RowWindow {
  const heights = useRef(new Map<string, number>())
  const [screen, setScreen] = useState<Screen>({ from: 0, to: 1_000, kept: -1 })
  const [, measured] = useState(0)

  useEffect(() => {
    const look = () => {
      if (!body.current || isHidden(body.current)) return
      const top = body.current.getBoundingClientRect().top
      const kept = Number(document.activeElement?.closest<HTMLElement>('[data-index]')?.dataset['index'] ?? -1)
      const [from, to] = [Math.round(-top), Math.round(innerHeight - top)]
      setScreen((was) => (was.from === from && was.to === to && was.kept === kept ? was : { from, to, kept }))
    }
    let frame = 0
    const lookSoon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(look)
    }
    look()
    const events = ['scroll', 'resize', 'focusin', 'focusout'] as const
    for (const event of events) addEventListener(event, lookSoon, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      for (const event of events) removeEventListener(event, lookSoon)
    }
  }, [body])

  useLayoutEffect(() => {
    if (!body.current || isHidden(body.current)) return
    let isNew = false
    for (const row of body.current.querySelectorAll<HTMLElement>('[data-index]')) {
      const id = ids[Number(row.dataset['index'])]
      const height = row.getBoundingClientRect().height
      if (id === undefined || Math.abs((heights.current.get(id) ?? ESTIMATE) - height) < 1) continue
      heights.current.set(id, height)
      isNew = true
    }
    if (isNew) measured((count) => count + 1)
  })

  return rowWindow({
    count: ids.length,
    heightOf: (index) => heights.current.get(ids[index] ?? '') ?? ESTIMATE,
    ...screen,
  })
}

/** An element of a hidden view has no place on the screen, and its rows have no heights. */
function isHidden(element: Element): boolean {
  return element.getClientRects().length === 0
}
