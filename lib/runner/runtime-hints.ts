/** What to try after an error at run time, where its text gives away what was meant. */

import { headersAreText, perhaps, type Remark, unknownOption } from '../sentences/remarks'
import { insteadOfName, keywordArgument, lookAtBody, unverified } from '../sentences/runtime-hints'

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
    ([, detail = '']) => `${detail} ${unverified}`,
  ],
  ['SSLError', /certificate/, () => unverified],
  ['JSONDecodeError', /./s, () => lookAtBody],
]

function whole({ text, hint }: Remark): string {
  return `${text} ${hint}`
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
  if (Object.hasOwn(insteadOfName, missing)) return insteadOfName[missing] ?? null
  return KEYWORDS.test(missing) ? keywordArgument(missing) : null
}
