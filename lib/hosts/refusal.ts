/** Thrown inside a host to answer with an error status and a sentence that says what was wrong; 503 is for a moment of too much work. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 413 | 503,
    /** One sentence, shown to the client as text. */
    message: string,
  ) {
    super(message)
  }
}
