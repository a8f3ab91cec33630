/** What to try after an error at run time, where its text gives away what was meant. */
import { headersAreText, perhaps, type Remark, unknownOption } from './remarks'
import type { SourcePosition } from './run-event'

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

/** What `typeof` gives, as people say it. */
const KINDS: Readonly<Record<string, string>> = {
  number: 'a number',
  boolean: 'a boolean',
  bigint: 'a bigint',
  function: 'a function',
  object: 'an object',
}

/** Errors of the client whose text leads to something to try. */
const CLIENT: readonly (readonly [name: string, RegExp, (match: RegExpExecArray) => string])[] = [
  ['MissingSchema', /Perhaps you meant (\S+)\?/, ([, meant = '']) => perhaps(meant)],
  [
    'TypeError',
    /^unexpected option '(.+?)'\. Did you mean (.+)\?$/,
    ([, given = '', meant = '']) => whole(unknownOption(given, meant.match(/\w+(?=')/g) ?? [])),
  ],
  [
    'InvalidHeader',
    /^Header part \(.*\) from \('(.+?)', .*\) must be of type str or bytes, not (\w+)$/s,
    ([, header = '', type = '']) => whole(headersAreText(KINDS[type] ?? type, header)),
  ],
  // What the virtual network says about a name stands at the end; a colon or a dot follows only there.
  ['ConnectionError', /Failed to resolve '[^']*'\. (.+)\)$/s, ([, detail = '']) => detail],
  [
    'SSLError',
    /certificate verify failed\. (.+)\)$/s,
    ([, detail = '']) => `${detail} ${UNVERIFIED}`,
  ],
  ['SSLError', /certificate/, () => UNVERIFIED],
  [
    'JSONDecodeError',
    /./s,
    () => 'Look at `response.statusCode` and `response.text` first: it may be a page or an error.',
  ],
]

function whole({ text, hint }: Remark): string {
  return `${text} ${hint}`
}

const UNVERIFIED =
  'The identity of the server is unknown. Fix the certificate or the clock; `verify: false` only hides it.'

/** For a body that is gone: where the program read it before. */
export function readBefore({ line }: SourcePosition): string {
  return `This body was already read at line ${line}. Keep what you read there in a variable, or \`await response.read()\` first: then it can be read again and again.`
}

/** The hint; null when none is known. */
export function runtimeHint(name: string, message: string): string | null {
  for (const [type, pattern, hint] of CLIENT) {
    const match = type === name ? pattern.exec(message) : null
    if (match) return hint(match)
  }
  if (name !== 'ReferenceError') return null
  const missing = /^(?:Can't find variable: )?([\w$]+)(?: is not defined)?$/.exec(message)?.[1]
  if (missing === undefined) return null
  if (Object.hasOwn(NAMES, missing)) return NAMES[missing] ?? null
  if (KEYWORDS.test(missing))
    return `Keyword arguments become one object here: \`{ ${missing}: … }\`.`
  return null
}
