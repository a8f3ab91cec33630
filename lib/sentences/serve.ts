/** Of programs that are a server themselves. */
import type { Remark } from './remarks'

const example = "Return an object such as `{ status: 200, body: 'Hello' }`."

export const serverFailed = (error: string): Remark => ({
  text: `The server failed with ${error}; the client gets a 500.`,
  hint: 'A client never sees the error: look for it in the function that answers.',
})
export const noAnswer = (got: string): Remark => ({
  text: `The server answered \`${got}\` in the place of a response; the client gets a 500.`,
  hint: example,
})
export const wrongAnswer = (wrong: string): Remark => ({
  text: `The answer of the server cannot be sent, as ${wrong}; the client gets a 500.`,
  hint: example,
})
export const noMachineName = (name: string) =>
  `\`serve\` takes the name of a machine, such as \`museum.test\`, and not \`${name.slice(0, 100)}\`.`
export const noHandler = '`serve` takes a function that answers a request as its second argument.'
