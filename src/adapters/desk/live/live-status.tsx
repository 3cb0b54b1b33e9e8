import { useTexts } from '../i18n/use-texts.js'
import type { LiveState } from './follow.js'

/** Says where the changes of others do not arrive. */
export function LiveStatus({ state }: { readonly state: LiveState }) {
  const { text } = useTexts()
  return (
    <p class="hint live-status" role="status">
      {(state === 'broken' || state === 'refused') && text('notLive')}
    </p>
  )
}
