/** Thrown inside a host to answer with an error status and a sentence that says what was wrong. */
import type { HeaderList } from '../http/message'

export interface RefusalDetails {
  /** Fields of the answer, such as the Accept of a 415. */
  readonly headers?: HeaderList
  /** Members that stand in the answer's JSON beside the sentence. */
  readonly members?: Readonly<Record<string, unknown>>
}

export class Refusal extends Error {
  override readonly name = 'Refusal'
  constructor(
    /** 503 is for a moment of too much work. */
    readonly status:
      | 400
      | 401
      | 403
      | 404
      | 406
      | 409
      | 412
      | 413
      | 415
      | 416
      | 422
      | 428
      | 429
      | 503,
    /** One sentence, shown to the client as text. */
    message: string,
    readonly details: RefusalDetails = {},
  ) {
    super(message)
  }
}
