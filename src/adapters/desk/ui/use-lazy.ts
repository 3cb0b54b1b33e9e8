import { useEffect, useState } from 'preact/hooks'

/**
 * A part of the page that is loaded once it is wanted; null until it is there. A part whose load fails is asked for
 * again when it is next wanted.
 */
export function useLazy<Part>(isWanted: boolean, load: () => Promise<Part>): Part | null {
  const [loaded, setLoaded] = useState<{ readonly part: Part } | null>(null)
  useEffect(() => {
    if (!isWanted || loaded) return
    void load().then(
      (part) => setLoaded({ part }),
      () => undefined,
    )
  }, [isWanted, loaded, load])
  return loaded?.part ?? null
}
