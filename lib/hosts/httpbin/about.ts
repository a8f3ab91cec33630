/** `/hostname` and `/version`: what a server says of itself, without giving anything away. */
import { json } from './answer'
import type { HttpbinFamily } from './call'

export const about: HttpbinFamily = {
  title: 'About the server',
  endpoints: [
    {
      path: '/hostname',
      methods: ['GET'],
      summary:
        'The name of the machine: always the same, because the true one is nobody’s business.',
      answers: [{ status: 200, summary: 'JSON: `hostname`.' }],
      example: '/hostname',
      answer: (call) => json(call, new Map([['hostname', 'httpbin']])),
    },
    {
      path: '/version',
      methods: ['GET'],
      summary: 'The version of httpbin whose answers it gives, and who gives them.',
      answers: [{ status: 200, summary: 'JSON: `version` and `server`.' }],
      example: '/version',
      answer: (call) =>
        json(
          call,
          new Map([
            ['version', '0.10.2'],
            ['server', 'Roundtrip'],
          ]),
        ),
    },
  ],
}
