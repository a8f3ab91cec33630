/** `/delay/…`: an echo that takes its time. */
import { Refusal } from '../refusal'
import { json } from './answer'
import { echoBody } from './body-echo'
import type { HttpbinCall, HttpbinFamily } from './call'
import { echoRequest } from './request-echo'

export const delay: HttpbinFamily = {
  title: 'Delay',
  endpoints: [
    {
      path: '/delay/{seconds}',
      methods: ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'TRACE'],
      summary: 'Echoes the request after so many seconds, 10 at most.',
      example: '/delay/1.5',
      async answer(call) {
        const seconds = Math.min(parseSeconds(call), call.settings.limits.seconds)
        const echo = new Map([...echoRequest(call), ...echoBody(call)])
        echo.delete('json')
        await call.settings.clock.sleep(seconds * 1000, call.request.signal)
        return json(call, echo)
      },
    },
  ],
}

function parseSeconds(call: HttpbinCall): number {
  const text = call.parameter('seconds')
  if (!/^ *\+?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)? *$/.test(text)) {
    throw new Refusal(400, 'The delay must be a number of seconds such as 2 or 0.5.')
  }
  return Number(text)
}
