/**
 * `codes`: status codes by name, as requests has them. Each name works in camelCase, in its original
 * snake_case, and in the upper case of both: `codes.notFound`, `codes['not_found']`, `codes['NOT_FOUND']`.
 */
import { inspectSymbol } from './inspect'

/**
 * requests' names in camelCase, in its order: a name claimed twice means the later number. `earlyHints`
 * as 102 is upstream's slip (RFC 8297 has 103), kept because programs may read it.
 */
const TABLE = {
  100: ['continue'],
  101: ['switchingProtocols'],
  102: ['processing', 'earlyHints', 'early-hints'],
  103: ['checkpoint'],
  122: ['uriTooLong', 'requestUriTooLong'],
  200: ['ok', 'okay', 'allOk', 'allOkay', 'allGood', '\\o/', '✓'],
  201: ['created'],
  202: ['accepted'],
  203: ['nonAuthoritativeInfo', 'nonAuthoritativeInformation'],
  204: ['noContent'],
  205: ['resetContent', 'reset'],
  206: ['partialContent', 'partial'],
  207: ['multiStatus', 'multipleStatus', 'multiStati', 'multipleStati'],
  208: ['alreadyReported'],
  226: ['imUsed'],
  300: ['multipleChoices'],
  301: ['movedPermanently', 'moved', '\\o-'],
  302: ['found'],
  303: ['seeOther', 'other'],
  304: ['notModified'],
  305: ['useProxy'],
  306: ['switchProxy'],
  307: ['temporaryRedirect', 'temporaryMoved', 'temporary'],
  308: ['permanentRedirect', 'resumeIncomplete', 'resume'],
  400: ['badRequest', 'bad'],
  401: ['unauthorized'],
  402: ['paymentRequired', 'payment'],
  403: ['forbidden'],
  404: ['notFound', '-o-'],
  405: ['methodNotAllowed', 'notAllowed'],
  406: ['notAcceptable'],
  407: ['proxyAuthenticationRequired', 'proxyAuth', 'proxyAuthentication'],
  408: ['requestTimeout', 'timeout'],
  409: ['conflict'],
  410: ['gone'],
  411: ['lengthRequired'],
  412: ['preconditionFailed', 'precondition'],
  413: ['requestEntityTooLarge', 'contentTooLarge'],
  414: ['requestUriTooLarge', 'uriTooLong'],
  415: ['unsupportedMediaType', 'unsupportedMedia', 'mediaType'],
  416: ['requestedRangeNotSatisfiable', 'requestedRange', 'rangeNotSatisfiable'],
  417: ['expectationFailed'],
  418: ['imATeapot', 'teapot', 'iAmATeapot'],
  421: ['misdirectedRequest'],
  422: ['unprocessableEntity', 'unprocessable', 'unprocessableContent'],
  423: ['locked'],
  424: ['failedDependency', 'dependency'],
  425: ['unorderedCollection', 'unordered', 'tooEarly'],
  426: ['upgradeRequired', 'upgrade'],
  428: ['preconditionRequired', 'precondition'],
  429: ['tooManyRequests', 'tooMany'],
  431: ['headerFieldsTooLarge', 'fieldsTooLarge'],
  444: ['noResponse', 'none'],
  449: ['retryWith', 'retry'],
  450: ['blockedByWindowsParentalControls', 'parentalControls'],
  451: ['unavailableForLegalReasons', 'legalReasons'],
  499: ['clientClosedRequest'],
  500: ['internalServerError', 'serverError', '/o\\', '✗'],
  501: ['notImplemented'],
  502: ['badGateway'],
  503: ['serviceUnavailable', 'unavailable'],
  504: ['gatewayTimeout'],
  505: ['httpVersionNotSupported', 'httpVersion'],
  506: ['variantAlsoNegotiates'],
  507: ['insufficientStorage'],
  509: ['bandwidthLimitExceeded', 'bandwidth'],
  510: ['notExtended'],
  511: ['networkAuthenticationRequired', 'networkAuth', 'networkAuthentication'],
} as const

type Table = typeof TABLE
type Names = Table[keyof Table][number]
type CodeOf<Name> = {
  [Code in keyof Table]: Name extends Table[Code][number] ? Code : never
}[keyof Table]

/** The number for each name; `undefined` for a name that is not known. */
export type Codes = { readonly [Name in Names]: CodeOf<Name> } & {
  readonly [name: string]: number | undefined
}

/** `notFound` to `not_found`. Names that are no words, such as `-o-`, stay. */
function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

function lookup(): Codes {
  const byName: Record<string, number> = Object.create(null)
  for (const [code, names] of Object.entries(TABLE)) {
    for (const name of names) {
      for (const form of [name, snakeCase(name)]) {
        byName[form] = Number(code)
        if (!/^[\\/]/.test(form)) byName[form.toUpperCase()] = Number(code)
      }
    }
  }
  Object.defineProperty(byName, inspectSymbol, { value: () => "<lookup 'status_codes'>" })
  return Object.freeze(byName) as Codes
}

/** Status codes by name: `codes.ok` is 200, `codes.notFound` is 404. */
export const codes = lookup()
