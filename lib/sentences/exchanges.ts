/** Of trips that came to no whole answer. */

export const brokenResponse = (why: string) => `The response is broken: ${why}.`
export const brokenConnection = (why: string) => `The connection broke: ${why}.`
export const serverUnreachable = (why: string) => `The course's server cannot be reached: ${why}.`
export const closedByClient = 'The client closed the connection before an answer.'
export const runEndedMeanwhile = 'The run ended before the whole answer came.'
export const runEndedFirst = 'The run ended first.'
export const notTheTunnel = (status: number) =>
  `The course's server answered ${status} in a way that is not the tunnel's. Is it still running?`
export const tooManyRequests = (most: number) => `One run can send at most ${most} requests.`
export const tooLongMessage = (most: number) => `A message can have at most ${most} bytes.`
