/** Endpoints that show one part of the request: `/headers`, `/ip`, `/user-agent`. */
import { fieldValue } from '../header-fields'
import { json } from './answer'
import type { HttpbinFamily } from './call'
import { echoHeaders, echoOrigin } from './request-echo'

export const requestInspection: HttpbinFamily = {
  title: 'Request inspection',
  endpoints: [
    {
      path: '/headers',
      methods: ['GET'],
      summary: 'The header fields of the request.',
      example: '/headers',
      answer: (call) => json(call, new Map([['headers', echoHeaders(call)]])),
    },
    {
      path: '/ip',
      methods: ['GET'],
      summary: 'The address that the request came from.',
      example: '/ip',
      answer: (call) => json(call, new Map([['origin', echoOrigin(call)]])),
    },
    {
      path: '/user-agent',
      methods: ['GET'],
      summary: 'The User-Agent field of the request.',
      example: '/user-agent',
      answer: (call) => {
        const agent = fieldValue(call.request.headers, 'User-Agent') ?? null
        return json(call, new Map([['user-agent', agent]]))
      },
    },
  ],
}
