import type { ComponentChildren } from 'preact'
import { useTexts } from '../i18n/use-texts.js'

interface CaseSectionProps {
  readonly id: string
  readonly title: string
  readonly isEnd: boolean
  readonly hasFailed: boolean
  /** The name of the button that reads on. */
  readonly moreText: string
  readonly more: () => void
  readonly children: ComponentChildren
}

/** A part of the view of a case: a list that is read on demand. */
export function CaseSection({ id, title, isEnd, hasFailed, moreText, more, children }: CaseSectionProps) {
  const { text } = useTexts()
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
      {hasFailed && (
        <p role="alert" class="problem">
          {text('lost')}
        </p>
      )}
      {(!isEnd || hasFailed) && (
        <button type="button" class="quiet" onClick={more}>
          {hasFailed ? text('tryAgain') : moreText}
        </button>
      )}
    </section>
  )
}
