/** What to try after an error at run time. */

/** By the name that nothing declares. */
export const insteadOfName: Readonly<Record<string, string>> = {
  True: 'That is Python. In TypeScript: `true`.',
  False: 'That is Python. In TypeScript: `false`.',
  None: 'That is Python. In TypeScript: `null`.',
  print: 'That is Python. In TypeScript: `console.log(…)`.',
  len: 'That is Python. In TypeScript: `list.length`.',
  str: 'That is Python. In TypeScript: `String(x)`.',
  int: 'That is Python. In TypeScript: `Number(x)`.',
  dict: 'That is Python. In TypeScript: `{ key: value }`.',
  isinstance: 'That is Python. In TypeScript: `x instanceof Name`.',
  range: 'That is Python. In TypeScript: `for (let i = 0; i < n; i++) { … }`.',
  requests: "Import it first: `import requests from 'requests'`.",
  fetch: 'There is no `fetch` here. Try `await requests.get(…)`.',
  XMLHttpRequest: 'There is no `XMLHttpRequest` here. Try `await requests.get(…)`.',
  document: 'There is no web page here. Try `console.log(…)` to show something.',
  window: 'There is no web page here. Global names are on `globalThis`.',
  localStorage: 'Nothing is stored here between runs. Keep the value in a variable.',
  require: "Try `import requests from 'requests'`.",
  process: 'This is not Node: there is no `process` here.',
  Type: "A header name with a dash needs brackets: `headers['Content-Type']`.",
}

export const keywordArgument = (name: string) =>
  `Keyword arguments become one object here: \`{ ${name}: … }\`.`

export const lookAtBody =
  'Look at `response.statusCode` and `response.text` first: it may be a page or an error.'

export const unverified =
  'The identity of the server is unknown. Fix the certificate or the clock; `verify: false` only hides it.'

/** For a body that is gone: where the program read it before. */
export const readBefore = (line: number) =>
  `This body was already read at line ${line}. Keep what you read there in a variable, or \`await response.read()\` first: then it can be read again and again.`
