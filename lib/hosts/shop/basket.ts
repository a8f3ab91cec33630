/** `/basket`: a basket that the shop keeps nowhere but in the client's cookie. */
import { z } from 'zod'
import type { HttpRequest, HttpResponse, Learner } from '../../http/message'
import type { EndpointFamily } from '../endpoint'
import { readForm } from '../form-body'
import { firstValue } from '../form-urlencoded'
import type { HostCall } from '../host-call'
import { json } from '../json-answer'
import { checked } from '../json-body'
import { requestCookies } from '../request-cookies'
import { deleteCookie, setCookie } from '../set-cookie'
import { teaIds, teasOf, totalOf } from './teas'

const COOKIE = 'basket'
const MOST_CUPS = 99

const addition = z.strictObject({ tea: z.enum(teaIds) })

const cookie = {
  name: COOKIE,
  in: 'cookie',
  summary: 'The basket as the shop gave it: `assam*2.mint*1`.',
} as const

export const basket: EndpointFamily<HostCall> = {
  title: 'Basket',
  endpoints: [
    {
      path: '/basket',
      methods: ['GET'],
      summary: 'What is in the basket that your cookie holds.',
      parameters: [cookie],
      example: { target: '/basket', headers: { Cookie: `${COOKIE}=assam*2.mint*1` } },
      answer: ({ request }) => json(contents(request.learner, readBasket(request))),
    },
    {
      path: '/basket',
      methods: ['POST'],
      summary: 'Puts a cup of tea into the basket, by a form.',
      parameters: [
        cookie,
        { name: 'tea', in: 'form', summary: 'Which tea.', required: true, oneOf: teaIds },
      ],
      answers: [
        { status: 200, summary: 'The basket; Set-Cookie holds it.' },
        { status: 415, summary: 'The body is no form.' },
        { status: 422, summary: 'There is no such tea.' },
      ],
      example: { target: '/basket', method: 'POST', form: { tea: 'mint' } },
      answer({ request }): HttpResponse {
        const { fields } = readForm(request)
        const { tea } = checked({ tea: firstValue(fields, 'tea') }, addition)
        const cups = readBasket(request)
        cups.set(tea, Math.min(MOST_CUPS, (cups.get(tea) ?? 0) + 1))
        const value = [...cups].map(([id, count]) => `${id}*${count}`).join('.')
        return json(contents(request.learner, cups), 200, [
          ['Set-Cookie', setCookie(COOKIE, value, { path: '/' })],
        ])
      },
    },
    {
      path: '/basket',
      methods: ['DELETE'],
      summary: 'Empties the basket.',
      example: { target: '/basket', method: 'DELETE' },
      answer: ({ request }) =>
        json(contents(request.learner, new Map()), 200, [
          ['Set-Cookie', deleteCookie(COOKIE, { path: '/' })],
        ]),
    },
  ],
}

/** What came is the client's word: whatever is no tea of ours, or no count, is left out. */
function readBasket({ headers }: HttpRequest): Map<string, number> {
  const cups = new Map<string, number>()
  for (const piece of (requestCookies(headers).get(COOKIE) ?? '').split('.')) {
    const [, id = '', count] = /^([a-z]+)\*([1-9][0-9]?)$/.exec(piece) ?? []
    if (teaIds.includes(id)) cups.set(id, Number(count))
  }
  return cups
}

function contents(learner: Learner, cups: ReadonlyMap<string, number>) {
  const items = teasOf(learner)
    .filter(({ id }) => cups.has(id))
    .map(({ id, price }) => ({ tea: id, cups: cups.get(id) ?? 0, price }))
  return { items, total: totalOf(items.map(({ price, cups: count }) => [price, count])) }
}
