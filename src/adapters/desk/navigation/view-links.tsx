import { useTexts } from '../i18n/use-texts.js'
import { addressOf, type View } from './view.js'

/** The views that the head of the page leads to, in their order. */
const LINKED: readonly Exclude<View, { kind: 'case' }>[] = [{ kind: 'start' }, { kind: 'cases' }]

/** The links to the views of the page. */
export function ViewLinks({ view }: { readonly view: View }) {
  const { text } = useTexts()
  return (
    <nav aria-label={text('views')}>
      {LINKED.map((one) => (
        <a key={one.kind} href={addressOf(one)} aria-current={one.kind === view.kind ? 'page' : undefined}>
          {text(one.kind)}
        </a>
      ))}
    </nav>
  )
}
