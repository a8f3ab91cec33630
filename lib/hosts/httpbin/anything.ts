/** `/anything`: everything about a request, whatever its method. */
import type { HttpResponse } from '../../http/message'
import { json } from './answer'
import { echoBody } from './body-echo'
import type { HttpbinCall, HttpbinFamily } from './call'
import { echoRequest } from './request-echo'

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'TRACE'] as const

export const anything: HttpbinFamily = {
  title: 'Anything',
  endpoints: [
    {
      path: '/anything',
      methods,
      summary: 'Everything about the request, method and body included.',
      example: '/anything',
      answer,
    },
    {
      path: '/anything/{path...}',
      methods,
      summary: 'The same under any longer path.',
      example: '/anything/at/all',
      answer,
    },
  ],
}

function answer(call: HttpbinCall): HttpResponse {
  const echo = new Map([...echoRequest(call), ...echoBody(call)])
  return json(call, echo.set('method', call.request.method))
}
