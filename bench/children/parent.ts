/** What a child is asked to do, by name. */
export type Answers = Readonly<Record<string, (argument: never) => unknown>>

interface Question {
  readonly number: number
  readonly name: string
  readonly argument: unknown
}

/**
 * Answers the questions of the process that forked this one, until that lets go.
 * @param stop what is done before this process ends
 */
export function answerParent(answers: Answers, stop: () => Promise<void> | void): void {
  process.on('message', ({ number, name, argument }: Question) => {
    void answer(answers[name] as ((argument: unknown) => unknown) | undefined, argument).then((outcome) => {
      process.send?.({ number, ...outcome })
    })
  })
  // Let go on purpose, or left alone: either way there is nobody to serve.
  process.once('disconnect', () => {
    void Promise.resolve(stop()).finally(() => process.exit())
  })
}

/** Tells the process that forked this one that it is ready, and where. */
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
