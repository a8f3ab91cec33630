/** Endpoints that show one part of the request: `/headers`, `/ip`, `/user-agent`. */
import { fieldValue } from '../header-fields'
import { json } from './answer'
import type { HttpbinFamily } from './call'
import { echoHeaders, echoOrigin, showEnvironment } from './request-echo'

export const requestInspection: HttpbinFamily = {
  title: 'Request inspection',
  endpoints: [
    {
      path: '/headers',
      methods: ['GET'],
      summary: 'The header fields of the request.',
      details:
        'Names are in title case, repeated fields are joined with a comma, nothing is added.',
      parameters: [showEnvironment],
      answers: [{ status: 200, summary: 'JSON with `headers`.' }],
      example: '/headers',
      answer: (call) => json(call, new Map([['headers', echoHeaders(call)]])),
    },
    {
      path: '/ip',
      methods: ['GET'],
      summary: 'The address that the request came from.',
      parameters: [
        {
          name: 'X-Forwarded-For',
          in: 'header',
          summary: 'Taken at its word, as behind a proxy.',
        },
      ],
      answers: [{ status: 200, summary: 'JSON with `origin`.' }],
      example: '/ip',
      answer: (call) => json(call, new Map([['origin', echoOrigin(call)]])),
    },
    {
      path: '/user-agent',
      methods: ['GET'],
      summary: 'The User-Agent field of the request.',
      parameters: [{ name: 'User-Agent', in: 'header', summary: 'What is shown.' }],
      answers: [{ status: 200, summary: 'JSON with `user-agent`; null when there was none.' }],
      example: { target: '/user-agent', headers: { 'User-Agent': 'teapot/1.0' } },
      answer: (call) => {
        const agent = fieldValue(call.request.headers, 'User-Agent') ?? null
        return json(call, new Map([['user-agent', agent]]))
      },
    },
  ],
}
