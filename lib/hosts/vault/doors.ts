/** `/door`, `/strongroom`, `/roof`: 401 asks who you are, 403 says that it is not for you. */
import type { EndpointFamily } from '../endpoint'
import type { HostCall } from '../host-call'
import { json } from '../json-answer'
import { Refusal } from '../refusal'
import { choiceOf, numberOf } from '../world'
import { basicExample, basicParameter, requireAccount } from './accounts'

const stranger = {
  status: 401,
  summary: 'No name and password, or wrong ones; WWW-Authenticate says how to give them.',
}

export const doors: EndpointFamily<HostCall> = {
  title: 'Doors',
  endpoints: [
    {
      path: '/door',
      methods: ['GET'],
      summary: 'Lets in who has a name and a password.',
      parameters: [basicParameter],
      answers: [{ status: 200, summary: 'Your name, and the word of the day.' }, stranger],
      example: { target: '/door', headers: basicExample },
      answer({ request }) {
        const user = requireAccount(request)
        const word = choiceOf(request.learner, 'word of the day', ['lantern', 'anchor', 'thimble'])
        return json({ user, word })
      },
    },
    {
      path: '/strongroom',
      methods: ['GET'],
      summary: 'Lets in the keeper only.',
      parameters: [basicParameter],
      answers: [
        { status: 200, summary: 'How many boxes there are.' },
        stranger,
        { status: 403, summary: 'You are known, and may not: to log in again does not help.' },
      ],
      example: { target: '/strongroom', headers: basicExample },
      answer({ request }) {
        const user = requireAccount(request)
        if (user !== 'keeper') {
          throw new Refusal(403, 'The vault knows you, and only the keeper may enter here.')
        }
        return json({
          user,
          boxes: numberOf(request.learner, 'boxes', { usual: 42, least: 10, most: 99 }),
        })
      },
    },
    {
      path: '/roof',
      methods: ['GET'],
      summary: 'Lets in nobody.',
      answers: [{ status: 403, summary: 'Whoever you are.' }],
      example: '/roof',
      answer() {
        throw new Refusal(403, 'Nobody may go up here, whoever asks.')
      },
    },
  ],
}
