/** `/status/…`: any status on demand, with the headers and bodies that some of them always have. */
import type { HttpResponse } from '../../http/message'
import { Refusal } from '../refusal'
import { shoutedReason } from './answer'
import type { HttpbinCall, HttpbinFamily } from './call'

export const statusCodes: HttpbinFamily = {
  title: 'Status codes',
  endpoints: [
    {
      path: '/status/{codes}',
      methods: ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'TRACE'],
      summary: 'Answers with the given status, or with one of a weighted list such as 200:3,500:1.',
      details:
        'Some have fields and bodies of their own: redirects lead to /redirect/1, 401 and 407 ask for ' +
        'credentials, 406 lists types, 418 is a teapot. The others are empty.',
      parameters: [
        {
          name: 'codes',
          in: 'path',
          summary:
            'A status from 200 to 599, or several, each with a weight (1 when none is given).',
          required: true,
        },
      ],
      answers: [
        {
          status: 200,
          summary: 'When it is what was asked for; any other status comes the same way.',
        },
        { status: 418, summary: 'The teapot.' },
        {
          status: 400,
          summary: 'A status is no number from 200 to 599, or a weight is no number.',
        },
      ],
      example: '/status/418',
      answer: (call) => answerStatus(pickStatus(call), call),
    },
  ],
}

/** @throws Refusal 400 for anything that is not a status from 200 to 599, or a list of such. */
function pickStatus(call: HttpbinCall): number {
  const codes = call.parameter('codes')
  if (!codes.includes(',')) return parseStatus(codes)
  const choices = codes.split(',').map(parseChoice)
  const total = choices.reduce((sum, { weight }) => sum + weight, 0)
  if (!(total > 0) || !Number.isFinite(total)) {
    throw new Refusal(400, 'Invalid status code: the weights must add up to more than zero.')
  }
  let left = call.settings.random() * total
  for (const { status, weight } of choices) {
    left -= weight
    if (left < 0) return status
  }
  return choices.findLast(({ weight }) => weight > 0)?.status ?? 200
}

function parseChoice(choice: string): { status: number; weight: number } {
  const [code = '', weightText = '1', ...rest] = choice.split(':')
  const isWeight = /^ *([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)? *$/.test(weightText)
  if (rest.length > 0 || !isWeight) throw new Refusal(400, 'Invalid status code')
  return { status: parseStatus(code), weight: Number(weightText) }
}

function parseStatus(text: string): number {
  if (!/^ *[+-]?[0-9]+ *$/.test(text)) throw new Refusal(400, 'Invalid status code')
  const status = Number(text)
  // Lower ones are interim responses or not HTTP at all: clients would wait for ever, or give up.
  if (status < 200 || status > 599) {
    throw new Refusal(400, `Invalid status code: ${text.trim().slice(0, 20)} is not in 200 to 599.`)
  }
  return status
}

interface Special {
  readonly headers: readonly (readonly [string, string])[]
  readonly body?: string
}

const challenge = 'Basic realm="Fake Realm"'
const redirect = 'redirect'

/** These replace all headers, Content-Type included; every other status is an empty HTML page. */
const specials: Readonly<Record<number, Special | typeof redirect>> = {
  301: redirect,
  302: redirect,
  303: redirect,
  304: { headers: [] },
  305: redirect,
  307: redirect,
  401: { headers: [['WWW-Authenticate', challenge]] },
  402: { headers: [['x-more-info', 'http://vimeo.com/22053820']], body: 'Pay me first, please!' },
  406: {
    headers: [['Content-Type', 'application/json']],
    body:
      '{"message": "Client did not request a supported media type.", "accept": ' +
      '["image/webp", "image/svg+xml", "image/jpeg", "image/png", "image/*"]}',
  },
  407: { headers: [['Proxy-Authenticate', challenge]] },
  418: {
    headers: [['x-more-info', 'http://tools.ietf.org/html/rfc2324']],
    body: `
    -=[ teapot ]=-

       _...._
     .'  _ _ \`.
    | ."\` ^ \`". _,
    \\_;\`"---"\`|//
      |       ;/
      \\_     _/
        \`"""\`
`,
  },
}

const encoder = new TextEncoder()
const htmlType = [['Content-Type', 'text/html; charset=utf-8']] as const

/** The answer that a status always has here. */
export function answerStatus(status: number, call: HttpbinCall): HttpResponse {
  const special = specials[status]
  const reason = shoutedReason(status)
  if (special === undefined) return { status, reason, headers: htmlType, body: new Uint8Array() }
  if (special === redirect) {
    const headers = [['Location', call.path('/redirect/1')]] as const
    return { status, reason, headers, body: new Uint8Array() }
  }
  return { status, reason, headers: special.headers, body: encoder.encode(special.body ?? '') }
}
