/** `/get`, `/post`, `/put`, `/patch`, `/delete`: one method each, the request echoed. */
import { json } from './answer'
import { echoBody } from './body-echo'
import type { HttpbinEndpoint, HttpbinFamily } from './call'
import { echoRequest } from './request-echo'

const get: HttpbinEndpoint = {
  path: '/get',
  methods: ['GET'],
  summary: 'The query, header fields, origin and URL of a GET request.',
  example: '/get?name=value',
  answer: (call) => json(call, echoRequest(call)),
}

const withBody = (method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'): HttpbinEndpoint => ({
  path: `/${method.toLowerCase()}`,
  methods: [method],
  summary: `A ${method} request, its body included: as data, form, files and JSON.`,
  example: `/${method.toLowerCase()}`,
  answer: (call) => json(call, new Map([...echoRequest(call), ...echoBody(call)])),
})

export const methods: HttpbinFamily = {
  title: 'Methods',
  endpoints: [get, withBody('POST'), withBody('PUT'), withBody('PATCH'), withBody('DELETE')],
}
