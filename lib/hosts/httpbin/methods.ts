/** `/get`, `/post`, `/put`, `/patch`, `/delete`: one method each, the request echoed. */
import { json } from './answer'
import type { HttpbinEndpoint, HttpbinFamily } from './call'
import { echoRequest } from './request-echo'

const get: HttpbinEndpoint = {
  path: '/get',
  methods: ['GET'],
  summary: 'The query, header fields, origin and URL of a GET request.',
  example: '/get?name=value',
  answer: (call) => json(call, echoRequest(call)),
}

export const methods: HttpbinFamily = { title: 'Methods', endpoints: [get] }
