/** `/get`, `/post`, `/put`, `/patch`, `/delete`: one method each, the request echoed. */
import { json } from './answer'
import { bodyAnswers, bodyDetails, bodyParameter, echoWithBody } from './body-echo'
import type { HttpbinEndpoint, HttpbinFamily } from './call'
import { echoRequest, showEnvironment } from './request-echo'

const get: HttpbinEndpoint = {
  path: '/get',
  methods: ['GET'],
  summary: 'The query, header fields, origin and URL of a GET request.',
  details:
    'A parameter that comes more than once is a list. A body is read, but not shown: /anything shows it.',
  parameters: [showEnvironment],
  answers: [{ status: 200, summary: 'JSON with `args`, `headers`, `origin` and `url`.' }],
  example: '/get?name=value',
  answer: (call) => json(call, echoRequest(call)),
}

const head: HttpbinEndpoint = {
  path: '/head',
  methods: ['HEAD'],
  summary: 'Answers HEAD only, with the headers that /get would have.',
  answers: [
    { status: 200, summary: 'No body, and the Content-Length of the one that GET would show.' },
  ],
  example: '/head',
  answer: (call) => json(call, echoRequest(call)),
}

const withBody = (method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'): HttpbinEndpoint => ({
  path: `/${method.toLowerCase()}`,
  methods: [method],
  summary: `A ${method} request, its body included: as data, form, files and JSON.`,
  details: bodyDetails,
  parameters: [bodyParameter, showEnvironment],
  answers: bodyAnswers,
  example: { method, target: `/${method.toLowerCase()}`, json: { tea: 'green', cups: 2 } },
  answer: (call) => json(call, echoWithBody(call)),
})

export const methods: HttpbinFamily = {
  title: 'Methods',
  endpoints: [get, head, withBody('POST'), withBody('PUT'), withBody('PATCH'), withBody('DELETE')],
}
