import { useMemo, useState } from 'preact/hooks'
import { type DeskTexts, useTexts } from '../i18n/use-texts.js'
import { readPastedIds } from './pasted-ids.js'

/** How many of the pieces without an id are named. */
const NAMED = 5

/** Takes ids that a person pastes, in any shape, and names what is none. */
export function IdsForm({ search }: { readonly search: (ids: readonly string[]) => void }) {
  const texts = useTexts()
  const { text } = texts
  const [pasted, setPasted] = useState('')
  const { ids, unread } = useMemo(() => readPastedIds(pasted), [pasted])
  const submit = (event: Event) => {
    event.preventDefault()
    if (ids.length > 0) search(ids)
  }
  return (
    <form class="ids" onSubmit={submit}>
      <label for="ids">{text('pastedIds')}</label>
      <textarea
        id="ids"
        rows={3}
        spellcheck={false}
        autocomplete="off"
        aria-describedby="ids-hint"
        value={pasted}
        onInput={({ currentTarget }) => setPasted(currentTarget.value)}
      />
      <p id="ids-hint" class="hint">
        {text('pastedHint')}
      </p>
      <p role="status" class="hint">
        {ids.length > 0 && text('idsFound', { n: ids.length })}
        {unread.length > 0 && <span class="problem"> {notRead(texts, unread)}</span>}
      </p>
      <button type="submit" disabled={ids.length === 0}>
        {text('showIds', { n: ids.length })}
      </button>
    </form>
  )
}

function notRead({ text, tag }: DeskTexts, unread: readonly string[]): string {
  const items = new Intl.ListFormat(tag, { type: 'unit' }).format(unread.slice(0, NAMED))
  const more = unread.length - NAMED
  return text('notRead', {
    n: unread.length,
    pieces: more > 0 ? text('andMore', { items, n: more }) : items,
  })
}
