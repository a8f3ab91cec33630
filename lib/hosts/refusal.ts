/** Thrown inside a host to answer with a 4xx status and a sentence that says what was wrong. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 413,
    /** One sentence, shown to the client as text. */
    message: string,
  ) {
    super(message)
  }
}
