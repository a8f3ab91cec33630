/** The answer to a request that the program answers itself, as if the tunnel had brought it. */
import type { TunnelAnswer } from '../tunnel/channel'

export class ServedAnswer {
  #give: ((message: Uint8Array) => void) | null = null

  /** Its body ends with the message that is given. */
  readonly answer: TunnelAnswer

  constructor() {
    const given = new Promise<Uint8Array>((resolve) => {
      this.#give = resolve
    })
    let isSent = false
    const body = new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          if (isSent) return controller.close()
          isSent = true
          controller.enqueue(await given)
        },
      },
      { highWaterMark: 0 },
    )
    this.answer = { status: 200, contentType: 'message/http', facts: null, body }
  }

  /** @param message the whole response @returns false when there was one before */
  give(message: Uint8Array): boolean {
    const give = this.#give
    this.#give = null
    give?.(message)
    return give !== null
  }
}
