import { useRef } from 'preact/hooks'
import { useTexts } from '../i18n/use-texts.js'
import type { SignInProblem } from './session-keeper.js'
import type { Settings } from './settings.js'

interface SignInWaysProps {
  readonly settings: Settings
  readonly problem: SignInProblem | null
  /** Whether the person is on the way to the authorization server. */
  readonly isUnderWay: boolean
  readonly atServer: () => void
  readonly withToken: (token: string) => void
}

/** The ways to sign in: at the authorization server, or with a token that was got elsewhere. */
export function SignInWays({ settings: { issuer }, problem, isUnderWay, atServer, withToken }: SignInWaysProps) {
  const { text } = useTexts()
  return (
    <>
      <p role="alert" class="problem">
        {problem?.kind === 'noWindow' && text('noWindow')}
        {problem?.kind === 'failed' && text('signInFailed', { reason: problem.reason })}
      </p>
      {issuer !== null && (
        <button type="button" class="primary" disabled={isUnderWay} onClick={atServer}>
          {text('signInAt', { server: new URL(issuer).host })}
        </button>
      )}
      <details open={issuer === null}>
        <summary>{text('pasteToken')}</summary>
        <TokenForm use={withToken} />
      </details>
    </>
  )
}

function TokenForm({ use }: { readonly use: (token: string) => void }) {
  const { text } = useTexts()
  const field = useRef<HTMLTextAreaElement>(null)
  const submit = (event: Event) => {
    event.preventDefault()
    const token = field.current?.value.trim() ?? ''
    if (token !== '') use(token.replace(/^Bearer\s+/i, ''))
  }
  return (
    <form onSubmit={submit}>
      <label for="token">{text('token')}</label>
      <textarea id="token" ref={field} rows={4} spellcheck={false} autocomplete="off" aria-describedby="token-kept" />
      <p id="token-kept" class="hint">
        {text('tokenKept')}
      </p>
      <button type="submit">{text('useToken')}</button>
    </form>
  )
}
