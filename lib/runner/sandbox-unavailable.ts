/** The frame or its worker did not start. */
export class SandboxUnavailable extends Error {
  override readonly name = 'SandboxUnavailable'
}

/** Milliseconds until a frame or a worker that has not reported counts as failed. */
export const START_PATIENCE = 15_000
