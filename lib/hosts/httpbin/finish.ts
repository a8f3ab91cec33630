/** What every answer of httpbin has, whatever endpoint made it. */
import { isFieldText, isToken } from '../../http/headers'
import type { HeaderList, HttpRequest, HttpResponse } from '../../http/message'
import { httpDate } from '../clock'
import { fieldValue } from '../header-fields'
import { jsonType, refusal } from './answer'
import type { HttpbinSettings } from './call'

const policy = 'Content-Security-Policy'

/** Nothing in an answer may run on the origin of the page that it was served from. */
export const browserSafety: HeaderList = [
  [policy, "sandbox; default-src 'none'; style-src 'unsafe-inline'"],
  ['X-Content-Type-Options', 'nosniff'],
  // Every origin may read the answers by CORS as it is; so pictures show on pages that are isolated, too.
  ['Cross-Origin-Resource-Policy', 'cross-origin'],
]

type HeaderField = HeaderList[number]

/** In the place of that policy, for a page of ours with a form to send. */
export const formSafety: HeaderField = [
  policy,
  "sandbox allow-forms; default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
]

const server: HeaderField = ['Server', 'httpbin (Roundtrip)']
const anyOrigin: HeaderField = ['Access-Control-Allow-Origin', '*']
const withCredentials: HeaderField = ['Access-Control-Allow-Credentials', 'true']

/** Adds what every answer has, and makes it a valid message (RFC 9110 sections 6.4.1 and 9.3.2). */
export function finish(
  request: HttpRequest,
  response: HttpResponse,
  seal: HeaderList,
  settings: HttpbinSettings,
): HttpResponse {
  // What breaks the rules on purpose would be mended here.
  if (response.verbatim !== undefined) return response
  const { status, body } = response
  const bodiless = status < 200 || status === 204 || status === 304
  const headers: HeaderField[] = [['Date', httpDate(settings.clock.now())]]
  // Nobody but an endpoint of ours can have chosen a policy: see `chosenHeaders`.
  let isSealed = false
  for (const field of response.headers) {
    if (field !== jsonType && !(isToken(field[0]) && isFieldText(field[1]))) {
      const sentence = 'The answer would hold a header field with characters that HTTP forbids.'
      return finish(request, refusal(400, sentence), seal, settings)
    }
    isSealed ||= field[0] === policy
    headers.push(field)
  }
  if (body instanceof Uint8Array && !bodiless) headers.push(['Content-Length', `${body.length}`])
  headers.push(server)
  pushCorsFields(headers, request)
  for (const field of seal) if (!isSealed || field[0] !== policy) headers.push(field)
  const { reason, trailers } = response
  const sent = bodiless || request.method === 'HEAD' ? null : body
  return { status, reason, headers, body: sent, ...(trailers === undefined ? {} : { trailers }) }
}

/** Cross-origin scripts may read every answer, as with the original. */
function pushCorsFields(headers: HeaderField[], request: HttpRequest): void {
  const origin = fieldValue(request.headers, 'Origin')
  const isNamed = origin !== undefined && origin !== '' && isFieldText(origin)
  headers.push(isNamed ? ['Access-Control-Allow-Origin', origin] : anyOrigin, withCredentials)
  if (request.method !== 'OPTIONS') return
  headers.push(
    ['Access-Control-Allow-Methods', 'GET, POST, PUT, DELETE, PATCH, OPTIONS'],
    ['Access-Control-Max-Age', '3600'],
  )
  const asked = fieldValue(request.headers, 'Access-Control-Request-Headers')
  if (asked && isFieldText(asked)) headers.push(['Access-Control-Allow-Headers', asked])
}
