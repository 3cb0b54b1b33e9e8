import { useEffect, useRef } from 'preact/hooks'
import { waitFor } from '../api/wait-for.js'
import type { Cases } from '../cases/use-cases.js'
import { useTexts } from '../i18n/use-texts.js'
import { useNews } from '../ui/news.js'
import { collector } from './collector.js'
import { casesOf } from './journal-entry.js'
import type { Live } from './use-live.js'

/** Between two looks at changed cases, and between two pieces of news of them; how long a case counts as just changed. */
const LOOK = 1_000
const NEWS = 5_000
const MARKED = 20_000

interface LiveCasesOptions {
  readonly live: Live
  readonly cases: Cases
  readonly user: string | null
  /** Whether the cases are on the screen; otherwise no news is told of them. */
  readonly isShown: boolean
}

/** Reads the cases of a list anew when anybody changes them, those of one moment together, and tells of it. */
export function useLiveCases({ live: { hear }, cases, user, isShown }: LiveCasesOptions): void {
  const { text } = useTexts()
  const tell = useNews()
  const now = useRef({ cases, isShown, text, tell })
  now.current = { cases, isShown, text, tell }

  useEffect(() => {
    let marks = 0
    const look = collector(
      async (ids) => {
        const mark = (marks += 1)
        now.current.cases.mark(ids, mark)
        void waitFor(MARKED).then(() => {
          now.current.cases.unmark(mark)
        })
        await now.current.cases.readAgain(ids)
      },
      LOOK,
      waitFor,
    )
    const announce = collector(
      (ids) => {
        const { text, tell, isShown } = now.current
        if (isShown)
          tell(ids.length === 1 ? text('changedOne', { id: ids[0] ?? '' }) : text('changedSome', { n: ids.length }))
      },
      NEWS,
      waitFor,
    )
    return hear((entry) => {
      for (const id of casesOf(entry)) {
        if (!now.current.cases.list.places.has(id)) continue
        look(id)
        // One's own changes are told where they are made.
        if (entry.by.user?.id !== user) announce(id)
      }
    })
  }, [hear, user])
}
