import { useEffect, useRef } from 'preact/hooks'
import { useTexts } from '../i18n/use-texts.js'
import type { SignInProblem } from './session-keeper.js'
import type { Settings } from './settings.js'
import { SignInWays } from './sign-in-ways.js'
import type { SignIn } from './use-session.js'

interface RenewDialogProps {
  readonly settings: Settings
  readonly signIn: SignIn
  readonly problem: SignInProblem | null
}

/** Asks the person to sign in again, above the work, which waits. */
export function RenewDialog({ settings, signIn, problem }: RenewDialogProps) {
  const { text } = useTexts()
  const dialog = useRef<HTMLDialogElement>(null)
  // A browser that does not know `closedby` closes a dialog at the second Escape, though the page prevents it.
  const open = () => {
    if (dialog.current?.isConnected === true) dialog.current.showModal()
  }
  useEffect(() => {
    open()
    dialog.current?.querySelector('h2')?.focus()
    const { current } = dialog
    // It closes before it is gone, so that the focus goes back to where it was.
    return () => current?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      class="closing sign-in"
      closedby="none"
      aria-labelledby="renew-title"
      onCancel={(event) => event.preventDefault()}
      onClose={open}
    >
      <h2 id="renew-title" tabIndex={-1}>
        {text('sessionEnded')}
      </h2>
      <p>{text(settings.isHostSignedIn ? 'renewAtHost' : 'renewHere')}</p>
      {settings.isHostSignedIn ? (
        <button type="button" class="primary" onClick={signIn.atHost}>
          {text('tryAgain')}
        </button>
      ) : (
        <SignInWays
          {...{ settings, problem }}
          isUnderWay={false}
          atServer={() => void signIn.inWindow()}
          withToken={signIn.withToken}
        />
      )}
      {!settings.isHostSignedIn && (
        <div class="actions">
          <button type="button" class="quiet" onClick={signIn.end}>
            {text('signOut')}
          </button>
        </div>
      )}
    </dialog>
  )
}
