/** `/tables`, `/thermometer`: how long they take depends on the world, so that a program has to look at its clock. */
import { encodeLatin1 } from '../../http/latin1'
import type { HttpResponse } from '../../http/message'
import type { EndpointFamily } from '../endpoint'
import type { HostCall } from '../host-call'
import { json } from '../json-answer'
import { refuseUnknown } from '../query-values'
import type { SlowAnswers } from '../slow-answers'
import { choiceOf, numberOf } from '../world'

/** Seconds between two lines of the thermometer. */
const GAP = 1

export const kitchenPages = (pace: SlowAnswers): EndpointFamily<HostCall> => ({
  title: 'At their own pace',
  endpoints: [
    {
      path: '/tables',
      methods: ['GET'],
      summary: 'How many tables are free, once the kitchen has time to count.',
      details: 'That takes 6 seconds in world 0, and 1 in world 2.',
      example: '/tables',
      async answer({ request, query }) {
        refuseUnknown(query, [])
        const seconds = choiceOf(request.learner, 'seconds of the tables', [6, 1, 4])
        pace.admit(seconds)
        await pace.wait(seconds, request.signal)
        return json({ free: numberOf(request.learner, 'tables', { usual: 7, least: 1, most: 20 }) })
      },
    },
    {
      path: '/thermometer',
      methods: ['GET'],
      summary: 'Degrees in the kitchen, one line of text each second.',
      details:
        'There are 30 lines in world 0, and 3 in world 2. No pause is long: only a budget of the program ends it early.',
      example: '/thermometer',
      answer({ request, query }): HttpResponse {
        refuseUnknown(query, [])
        const { learner, signal } = request
        const lines = choiceOf(learner, 'lines of the thermometer', [30, 3, 8])
        pace.admit(lines * GAP)
        const pauses = Array.from({ length: lines }, (_, line) => (line === 0 ? 0 : GAP))
        const degrees = (line: number) =>
          numberOf(learner, `degrees ${line}`, { usual: 21 + (line % 9), least: 18, most: 35 })
        const line = (index: number) => encodeLatin1(`${degrees(index)}\n`)
        return {
          status: 200,
          reason: 'OK',
          headers: [['Content-Type', 'text/plain; charset=utf-8']],
          body: pace.after(pauses, line, signal),
        }
      },
    },
  ],
})
