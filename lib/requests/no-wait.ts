/** Steps that mostly have nothing to wait for: a promise of each, and a turn for it, is what a request has most of. */

/** What such a step returns then; whoever called it need not await this one. */
export const NO_WAIT: Promise<void> = Promise.resolve()

/** A step whose failures are those of its promise, as an async function's would be. */
export function step(run: () => Promise<void>): Promise<void> {
  try {
    return run()
  } catch (error) {
    return Promise.reject(error)
  }
}
