import { useState } from 'preact/hooks'
import { useTexts } from '../i18n/use-texts.js'
import { IdsForm } from './ids-form.js'
import type { KnownNames } from './known-names.js'
import { type Search, searchFor } from './load-cases.js'
import { QueryForm } from './query-form.js'

interface SearchPanelProps {
  readonly user: string | null
  readonly known: KnownNames
  readonly search: (search: Search) => void
}

/** Finds cases by what they have in common, or by their ids. */
export function SearchPanel({ user, known, search }: SearchPanelProps) {
  const { text } = useTexts()
  const [way, setWay] = useState<Search['kind']>('query')
  const choice = (value: Search['kind'], label: string) => (
    <label class="choice">
      <input type="radio" name="way" checked={way === value} onChange={() => setWay(value)} />
      {label}
    </label>
  )
  return (
    <section class="search" aria-label={text('search')}>
      <fieldset class="choices">
        <legend>{text('searchBy')}</legend>
        {choice('query', text('byQuery'))}
        {choice('ids', text('byIds'))}
      </fieldset>
      {/* Both stay, so that nothing that was typed is lost. */}
      <div hidden={way !== 'query'}>
        <QueryForm user={user} known={known} search={(query) => search(searchFor(query))} />
      </div>
      <div hidden={way !== 'ids'}>
        <IdsForm search={(ids) => search({ kind: 'ids', ids })} />
      </div>
    </section>
  )
}
