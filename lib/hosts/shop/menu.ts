/** `/menu`, `/teas/…`, `/offers/today`: the menu as JSON, as a page, and as nothing at all. */
import type { HttpResponse, Learner } from '../../http/message'
import type { EndpointFamily } from '../endpoint'
import { type HostCall, pathParameter } from '../host-call'
import { json, noContent } from '../json-answer'
import { Refusal } from '../refusal'
import { teaIds, teasOf } from './teas'

export const menu: EndpointFamily<HostCall> = {
  title: 'Menu',
  endpoints: [
    {
      path: '/menu',
      methods: ['GET'],
      summary: 'The teas and their prices; order and prices depend on the world.',
      example: '/menu',
      answer: ({ request }) =>
        json({ shop: 'Chez Amélie', currency: 'EUR', teas: teasOf(request.learner) }),
    },
    {
      path: '/menu.html',
      methods: ['GET'],
      summary: 'The menu as a page for people, in HTML.',
      example: '/menu.html',
      answer: ({ request }) => page(request.learner),
    },
    {
      path: '/teas/{id}',
      methods: ['GET'],
      summary: 'One tea.',
      parameters: [
        { name: 'id', in: 'path', summary: 'Which one.', required: true, oneOf: teaIds },
      ],
      answers: [{ status: 404, summary: 'The shop has no such tea.' }],
      example: '/teas/mint',
      answer(call) {
        const id = pathParameter(call, 'id')
        const tea = teasOf(call.request.learner).find((each) => each.id === id)
        if (tea !== undefined) return json(tea)
        throw new Refusal(
          404,
          `The shop has no tea \`${id.slice(0, 40)}\`, only ${teaIds.join(', ')}.`,
        )
      },
    },
    {
      path: '/offers/today',
      methods: ['GET'],
      summary: 'The offer of the day, when there is one: in world 2, not in world 0.',
      answers: [
        { status: 200, summary: 'The offer.' },
        { status: 204, summary: 'There is none today, and no body.' },
      ],
      example: '/offers/today',
      answer({ request }) {
        const [tea] = teasOf(request.learner)
        if (request.learner.seed % 3 !== 2 || tea === undefined) return noContent
        return json({ tea: tea.id, price: Math.round(tea.price * 80) / 100 })
      },
    },
  ],
}

function page(learner: Learner): HttpResponse {
  const rows = teasOf(learner).map(
    ({ name, price }) => `      <li>${name}: ${price.toFixed(2)}</li>\n`,
  )
  const html =
    '<!doctype html>\n<html lang="fr">\n  <head><meta charset="utf-8"><title>Chez Amélie</title></head>\n' +
    `  <body>\n    <h1>Chez Amélie</h1>\n    <ul>\n${rows.join('')}    </ul>\n  </body>\n</html>\n`
  return {
    status: 200,
    reason: 'OK',
    headers: [['Content-Type', 'text/html; charset=utf-8']],
    body: new TextEncoder().encode(html),
  }
}
