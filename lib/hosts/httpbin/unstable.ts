/** `/unstable`: a server that fails now and then. `/fail/…` is the one that fails when it is expected. */
import { Refusal } from '../refusal'
import { seededRandom } from '../seeded-random'
import type { HttpbinFamily } from './call'
import { caselessValue, parseAmount } from './query-parameter'
import { answerStatus } from './status'

export const unstable: HttpbinFamily = {
  title: 'Failures by chance',
  endpoints: [
    {
      path: '/unstable',
      methods: ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'TRACE'],
      summary: 'Answers 200 or 500, by chance.',
      parameters: [
        {
          name: 'failure_rate',
          in: 'query',
          type: 'number',
          summary: 'The part of the answers that are 500.',
          default: 0.5,
          minimum: 0,
          maximum: 1,
        },
        {
          name: 'seed',
          in: 'query',
          summary: 'Takes the chance away: the same seed has the same answer each time.',
        },
      ],
      answers: [
        { status: 200, summary: 'It went well; the body is empty.' },
        { status: 500, summary: 'It did not.' },
        { status: 400, summary: 'The failure rate is not a number from 0 to 1.' },
      ],
      example: '/unstable?failure_rate=0.2&seed=7',
      answer(call) {
        const rate = parseAmount(caselessValue(call, 'failure_rate') ?? '0.5')
        if (rate === undefined || rate > 1) {
          throw new Refusal(400, 'The `failure_rate` must be a number from 0 to 1 such as 0.25.')
        }
        const seed = caselessValue(call, 'seed')
        const chance =
          seed === undefined ? call.settings.random() : seededRandom('unstable', seed)()
        return answerStatus(chance < rate ? 500 : 200, call)
      },
    },
  ],
}
