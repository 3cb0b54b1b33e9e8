import { useEffect, useState } from 'preact/hooks'
import { useTexts } from '../i18n/use-texts.js'
import type { SignInProblem } from './session-keeper.js'
import type { Settings } from './settings.js'
import { SignInWays } from './sign-in-ways.js'
import type { SignIn } from './use-session.js'

interface SignInViewProps {
  readonly settings: Settings
  readonly signIn: SignIn
  readonly problem: SignInProblem | null
}

/** The page as long as nobody is signed in. */
export function SignInView({ settings, signIn, problem }: SignInViewProps) {
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
      <SignInWays {...{ settings, problem, isUnderWay }} atServer={begin} withToken={signIn.withToken} />
    </main>
  )
}
