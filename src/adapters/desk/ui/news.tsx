import { type ComponentChildren, createContext } from 'preact'
import { useCallback, useContext, useEffect, useState } from 'preact/hooks'

/** Tells the person a piece of news: it is seen for a while, and heard when the screen reader has time. */
export type TellNews = (news: string) => void

const NewsContext = createContext<TellNews>(() => undefined)

/** How long news is seen, in milliseconds. The page itself shows the same facts for longer. */
const SEEN = 10_000

/** Shows the last piece of news at the foot of the page. */
export function News({ children }: { readonly children: ComponentChildren }) {
  const [last, setLast] = useState({ news: '', count: 0 })
  const tell = useCallback<TellNews>((news) => {
    setLast(({ count }) => ({ news, count: count + 1 }))
  }, [])
  useEffect(() => {
    const end = setTimeout(() => {
      setLast((now) => (now === last ? { news: '', count: now.count } : now))
    }, SEEN)
    return () => {
      clearTimeout(end)
    }
  }, [last])
  return (
    <NewsContext.Provider value={tell}>
      {children}
      <div class="news" role="status">
        {last.news && <p key={last.count}>{last.news}</p>}
      </div>
    </NewsContext.Provider>
  )
}

/** The way to tell news. */
export function useNews(): TellNews {
  return useContext(NewsContext)
}
