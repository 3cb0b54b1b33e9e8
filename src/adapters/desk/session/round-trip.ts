/** The facts that must outlive the way to the authorization server and back. */
export interface RoundTrip {
  readonly verifier: string
  readonly state: string
  /** The view of the page to come back to. */
  readonly hash: string
}

const NAME = 'casework-desk-sign-in'

/** Keeps the facts for the way; they hold no token and nothing of a customer. */
export function keepRoundTrip(trip: RoundTrip): void {
  sessionStorage.setItem(NAME, JSON.stringify(trip))
}

/** Takes the facts out again: they are gone at once. Null where no sign-in is on its way. */
export function takeRoundTrip(): RoundTrip | null {
  const text = sessionStorage.getItem(NAME)
  sessionStorage.removeItem(NAME)
  return text === null ? null : (JSON.parse(text) as RoundTrip)
}

/** Hands the answer to a sign-in to the page that waits for it: of no use to any other, which lacks the verifier. */
export function handOver({ search }: URL): void {
  const channel = new BroadcastChannel(NAME)
  channel.postMessage(search)
  channel.close()
}

/** Settles with the answer to the sign-in with this state, once another window hands it over. */
export function answerFor(state: string): Promise<URL> {
  return new Promise((answered) => {
    const channel = new BroadcastChannel(NAME)
    channel.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const answer = new URL(data, location.href)
      if (answer.searchParams.get('state') !== state) return
      channel.close()
      answered(answer)
    })
  })
}
