/** `/samples/…`: three small bodies of different types; which number has which type depends on the world. */
import type { HttpResponse } from '../../http/message'
import type { EndpointFamily } from '../endpoint'
import { type HostCall, pathParameter } from '../host-call'
import { Refusal } from '../refusal'
import { dealOf } from '../world'

const kinds = [
  { type: 'application/json; charset=utf-8', body: '{"tea": "mint", "grams": 50}\n' },
  {
    type: 'text/html; charset=UTF-8',
    body: '<!doctype html>\n<title>Mint</title>\n<p>50 grams of mint.</p>\n',
  },
  { type: 'text/csv; header=present; charset=utf-8', body: 'tea,grams\r\nmint,50\r\n' },
]
const numbers = kinds.map((_, index) => `${index + 1}`)

export const samples: EndpointFamily<HostCall> = {
  title: 'Samples',
  endpoints: [
    {
      path: '/samples/{number}',
      methods: ['GET'],
      summary:
        'A tea sample as JSON, as a page, or as CSV; Content-Type says which, with parameters.',
      details: 'In world 0 they come in this order, in all others in one where each is another.',
      parameters: [
        { name: 'number', in: 'path', summary: 'Which one.', required: true, oneOf: numbers },
      ],
      answers: [{ status: 404, summary: 'There is no such sample.' }],
      example: '/samples/1',
      answer(call): HttpResponse {
        const number = pathParameter(call, 'number')
        const kind = dealOf(call.request.learner, 'samples', kinds)[numbers.indexOf(number)]
        if (kind === undefined) {
          throw new Refusal(404, `There is no sample \`${number.slice(0, 40)}\`, only 1, 2 and 3.`)
        }
        return {
          status: 200,
          reason: 'OK',
          headers: [['Content-Type', kind.type]],
          body: new TextEncoder().encode(kind.body),
        }
      },
    },
  ],
}
