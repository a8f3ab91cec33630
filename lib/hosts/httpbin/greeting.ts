/** `/hello`: a greeting. Ours; the original has none. */
import { firstValue } from '../form-urlencoded'
import { text } from './answer'
import type { HttpbinFamily } from './call'

export const greeting: HttpbinFamily = {
  title: 'Greeting',
  endpoints: [
    {
      path: '/hello',
      methods: ['GET'],
      summary: 'Greets the name in the query, as plain text.',
      parameters: [{ name: 'name', in: 'query', summary: 'Who is greeted.', default: 'world' }],
      answers: [{ status: 200, summary: 'The greeting, as `text/plain`.' }],
      example: '/hello?name=Ada',
      answer(call) {
        const name = firstValue(call.query, 'name') || 'world'
        return text('text/plain; charset=utf-8', `Hello, ${name}!`)
      },
    },
  ],
}
