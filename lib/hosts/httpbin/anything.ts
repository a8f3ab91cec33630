/** `/anything`: everything about a request, whatever its method. */
import type { HttpResponse } from '../../http/message'
import type { EndpointAnswer } from '../endpoint'
import { json } from './answer'
import { bodyAnswers, bodyDetails, bodyParameter, echoWithBody } from './body-echo'
import type { HttpbinCall, HttpbinFamily } from './call'
import { showEnvironment } from './request-echo'

/** TRACE, too: browsers send none, so that it gives nothing away that its sender does not have. */
const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'TRACE'] as const

const answers: readonly EndpointAnswer[] = bodyAnswers.map((answer) =>
  answer.status === 200
    ? { ...answer, summary: `${answer.summary.slice(0, -1)}, and \`method\`.` }
    : answer,
)

export const anything: HttpbinFamily = {
  title: 'Anything',
  endpoints: [
    {
      path: '/anything',
      methods,
      summary: 'Everything about the request, method and body included.',
      details: bodyDetails,
      parameters: [bodyParameter, showEnvironment],
      answers,
      example: { method: 'POST', target: '/anything?cups=2', form: { tea: 'green' } },
      answer,
    },
    {
      path: '/anything/{path...}',
      methods,
      summary: 'The same under any longer path.',
      details: bodyDetails,
      parameters: [
        { name: 'path', in: 'path', summary: 'One segment or more.', required: true },
        bodyParameter,
        showEnvironment,
      ],
      answers,
      example: '/anything/at/all',
      answer,
    },
  ],
}

function answer(call: HttpbinCall): HttpResponse {
  return json(call, echoWithBody(call).set('method', call.request.method))
}
