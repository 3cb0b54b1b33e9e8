import { useEffect, useRef, useState } from 'preact/hooks'
import { useTexts } from '../i18n/use-texts.js'
import type { Settings } from './settings.js'
import type { SignIn, SignInProblem } from './use-session.js'

interface SignInViewProps {
  readonly settings: Settings
  readonly signIn: SignIn
  readonly problem: SignInProblem | null
}

/** The ways to sign in: at the authorization server, or with a token that was got elsewhere. */
export function SignInView({ settings: { issuer }, signIn, problem }: SignInViewProps) {
  const { text } = useTexts()
  const [isUnderWay, setUnderWay] = useState(false)
  useEffect(() => {
    if (problem) setUnderWay(false)
  }, [problem])

  const begin = () => {
    setUnderWay(true)
    void signIn.atServer()
  }
  return (
    <main class="sign-in">
      <h1>{text('title')}</h1>
      <p>{text('signInWhy')}</p>
      <p role="alert" class="problem">
        {problem?.kind === 'ended' && text('sessionEnded')}
        {problem?.kind === 'failed' && text('signInFailed', { reason: problem.reason })}
      </p>
      {issuer !== null && (
        <button type="button" class="primary" disabled={isUnderWay} onClick={begin}>
          {text('signInAt', { server: new URL(issuer).host })}
        </button>
      )}
      <details open={issuer === null}>
        <summary>{text('pasteToken')}</summary>
        <TokenForm use={signIn.withToken} />
      </details>
    </main>
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
