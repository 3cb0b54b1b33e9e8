import { useState } from 'preact/hooks'
import type { CaseQuery } from '../api/desk-api.js'
import { useTexts } from '../i18n/use-texts.js'
import type { KnownNames } from './known-names.js'
import { FIRST_QUERY } from './load-cases.js'

interface QueryFormProps {
  readonly user: string | null
  /** Names to choose from; any other id may be typed. */
  readonly known: KnownNames
  readonly search: (query: CaseQuery) => void
}

/** A search by status, department, owner and customer. */
export function QueryForm({ user, known, search }: QueryFormProps) {
  const { text } = useTexts()
  const [query, setQuery] = useState(FIRST_QUERY)
  const submit = (event: Event) => {
    event.preventDefault()
    search(query)
  }
  const idField = (name: 'department' | 'owner' | 'customer') => (
    <label>
      {text(name)}
      <input
        type="text"
        inputmode="numeric"
        pattern="[1-9][0-9]*"
        placeholder={text('any')}
        list={`known-${name}`}
        value={query[name]}
        onInput={({ currentTarget }) => setQuery({ ...query, [name]: currentTarget.value.trim() })}
      />
      <datalist id={`known-${name}`}>
        {[...known[name]].map(([id, label]) => (
          <option key={id} value={id} label={label} />
        ))}
      </datalist>
    </label>
  )
  return (
    <form class="query" onSubmit={submit}>
      <label>
        {text('status')}
        <select
          value={query.status}
          onChange={({ currentTarget }) => setQuery({ ...query, status: currentTarget.value as CaseQuery['status'] })}
        >
          <option value="open">{text('statusOpen')}</option>
          <option value="ready_for_closure">{text('statusReady')}</option>
          <option value="closed">{text('statusClosed')}</option>
          <option value="">{text('anyStatus')}</option>
        </select>
      </label>
      {idField('department')}
      {idField('owner')}
      {user !== null && (
        <button type="button" class="quiet" onClick={() => setQuery({ ...query, owner: user })}>
          {text('mine')}
        </button>
      )}
      {idField('customer')}
      <button type="submit">{text('search')}</button>
    </form>
  )
}
