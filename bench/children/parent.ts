/** The questions that a child answers, by name. */
export type Answers = Readonly<Record<string, (argument: never) => unknown>>

interface Question {
  readonly number: number
  readonly name: string
  readonly argument: unknown
}

/**
 * Answers the questions of the parent process until it disconnects.
 * @param stop runs before this process ends
 */
export function answerParent(answers: Answers, stop: () => Promise<void> | void): void {
  process.on('message', ({ number, name, argument }: Question) => {
    void answer(answers[name] as ((argument: unknown) => unknown) | undefined, argument).then((outcome) => {
      process.send?.({ number, ...outcome })
    })
  })
  // The parent has disconnected or ended: there is nobody left to serve.
  process.once('disconnect', () => {
    void Promise.resolve(stop()).finally(() => process.exit())
  })
}

/** Tells the parent process that this one is ready, and its address. */
export function tellReady(url: string): void {
  process.send?.({ ready: url })
}

async function answer(run: ((argument: unknown) => unknown) | undefined, argument: unknown): Promise<object> {
  try {
    if (!run) throw new Error('Not a question that this process answers')
    return { value: await run(argument) }
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
