/** What to try after an error at run time, where its text gives away what was meant. */

const NAMES: Readonly<Record<string, string>> = {
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

/** Keyword arguments of the client's calls. */
const KEYWORDS =
  /^(params|data|json|headers|cookies|files|auth|timeout|allowRedirects|allow_redirects|proxies|hooks|stream|verify|cert)$/

/** The hint; null when none is known. */
export function runtimeHint(name: string, message: string): string | null {
  if (name === 'MissingSchema') {
    const meant = /Perhaps you meant (\S+)\?/.exec(message)?.[1]
    return meant === undefined ? null : `Perhaps \`${meant}\`.`
  }
  if (name === 'JSONDecodeError')
    return 'Look at `response.statusCode` and `response.text` first: it may be a page or an error.'
  if (name !== 'ReferenceError') return null
  const missing = /^(?:Can't find variable: )?([\w$]+)(?: is not defined)?$/.exec(message)?.[1]
  if (missing === undefined) return null
  if (Object.hasOwn(NAMES, missing)) return NAMES[missing] ?? null
  if (KEYWORDS.test(missing))
    return `Keyword arguments become one object here: \`{ ${missing}: … }\`.`
  return null
}
