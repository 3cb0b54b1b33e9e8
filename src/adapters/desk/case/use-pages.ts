import { useCallback, useEffect, useRef, useState } from 'preact/hooks'

/** The part of a list that is read so far. */
interface Pages<Item> {
  readonly items: readonly Item[]
  readonly isEnd: boolean
  readonly hasFailed: boolean
}

/**
 * Reads a list page by page, on demand.
 * @param load reads the page behind an id; the same function as long as the list is the same
 * @param size how many items a whole page has
 * @param version reads as much as was read before anew, once it is another one; null for not yet
 */
export function usePages<Item extends { readonly id: string }>(
  load: (after: string | null) => Promise<readonly Item[]>,
  size: number,
  version: unknown,
) {
  const [pages, setPages] = useState<Pages<Item>>({ items: [], isEnd: false, hasFailed: false })
  const wanted = useRef(1)

  const read = useCallback(async () => {
    const items: Item[] = []
    let isEnd = false
    try {
      for (let page = 0; page < wanted.current && !isEnd; page += 1) {
        const found = await load(items.at(-1)?.id ?? null)
        items.push(...found)
        isEnd = found.length < size
      }
      setPages({ items, isEnd, hasFailed: false })
    } catch {
      setPages((before) => ({ ...before, hasFailed: true }))
    }
  }, [load, size])

  useEffect(() => {
    if (version !== null) void read()
  }, [read, version])
  const more = () => {
    wanted.current += 1
    void read()
  }
  return { ...pages, more }
}
