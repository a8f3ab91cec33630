/** What to try after an error of the client, from the response that it carries. Texts between backticks are code. */

export const emptyBody = (status: number) =>
  `The body is empty, and an empty body is not JSON. Check \`response.statusCode\` first; here it is ${status}.`
export const invalidJson = (label: string, line: number, column: number) =>
  `The body is labelled \`${label}\` and is not valid JSON. Look at \`response.text\` in line ${line}, column ${column}.`
/** @param label the media type; empty when there is none */
export const otherThanJson = (start: string, label: string, status: number) =>
  `The body starts with \`${start}\` and ${label === '' ? 'has no label' : `is labelled \`${label}\``}; it is not JSON. Check \`response.statusCode\` first; here it is ${status}.`

const NUMBERS = ['one', 'two', 'three', 'four', 'five']

/** @param cycle how many addresses come again and again, at most five; null when none do */
export function tooManyHops(hops: number, cycle: number | null, addresses: string): string {
  const repeated =
    cycle === null
      ? 'the last are'
      : `the last ${NUMBERS[cycle - 1]} repeat${cycle === 1 ? 's' : ''}:`
  const steps = hops === 1 ? '1 hop' : `${hops} hops`
  return `${steps}; ${repeated} ${addresses}. Take them one by one with \`allowRedirects: false\`.`
}

export const unawaitedPromise = 'This is a promise, not its result yet. Add `await` before it.'
export const noTimer = (label: string) => `There is no timer named '${label}'.`
export const timerRuns = (label: string) => `The timer '${label}' runs already.`
