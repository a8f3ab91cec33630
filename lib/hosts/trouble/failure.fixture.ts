/** For tests: what a program can see of an exception. */
export interface SeenFailure {
  readonly name: string
  readonly message: string
  /** Null for none. */
  readonly code: unknown
}

/** The exception of a call that fails. @throws Error when it does not. */
export async function failureOf(call: Promise<unknown>): Promise<SeenFailure> {
  const error = await call.then(
    () => new Error('It did not fail.'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof Error) || error.message === 'It did not fail.') throw error
  return {
    name: error.name,
    message: error.message,
    code: 'code' in error ? error.code : null,
  }
}
