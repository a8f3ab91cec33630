/** `/bearer`: wants a token (RFC 6750), whatever it says. */
import type { HttpResponse } from '../../http/message'
import { fieldValue } from '../header-fields'
import { html, json } from './answer'
import type { HttpbinCall, HttpbinEndpoint } from './call'

export const bearerAuth: HttpbinEndpoint = {
  path: '/bearer',
  methods: ['GET'],
  summary: 'Wants a bearer token, and shows it.',
  parameters: [
    {
      name: 'Authorization',
      in: 'header',
      summary: 'The word Bearer, spelled so, one blank, and the token: all that follows.',
    },
  ],
  answers: [
    { status: 200, summary: 'JSON: `authenticated` and the `token`.' },
    { status: 401, summary: 'Without a token; WWW-Authenticate: Bearer.' },
  ],
  example: { target: '/bearer', headers: { Authorization: 'Bearer tea-for-two' } },
  answer: answerBearer,
}

/** Letter case and blanks count, as with the original. */
function answerBearer(call: HttpbinCall): HttpResponse {
  const scheme = 'Bearer '
  const field = fieldValue(call.request.headers, 'Authorization')
  if (!field?.startsWith(scheme)) return html('', 401, [['WWW-Authenticate', 'Bearer']])
  const shown = new Map<string, string | boolean>([
    ['authenticated', true],
    ['token', field.slice(scheme.length)],
  ])
  return json(call, shown)
}
