/** An error of the contract, as the service answers it. */
export interface ErrorBody {
  readonly code: string
  readonly developerMessage: string
  readonly userMessage?: string
  readonly details?: readonly { readonly key: string; readonly value: string }[]
}

/** Thrown where the service refuses a request. Its message is for the person, in the language of the page. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly code: string
  /** The ids of the cases that stand in the way; at most 30 of them are named. */
  readonly cases: readonly string[]

  constructor(readonly body: ErrorBody) {
    super(body.userMessage ?? body.developerMessage)
    this.code = body.code
    const keys = body.details?.map(({ key }) => /^case\/(\d+)/.exec(key)?.[1] ?? '') ?? []
    this.cases = [...new Set(keys)].filter((id) => id !== '')
  }
}
