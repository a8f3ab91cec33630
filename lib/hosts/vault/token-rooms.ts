/** `/tokens`, `/rooms/…`, `/next-door`: tokens in a field of the vault's own, and where they must not go. */
import type { HttpResponse } from '../../http/message'
import type { EndpointFamily, EndpointParameter } from '../endpoint'
import { type HostCall, pathParameter } from '../host-call'
import { json } from '../json-answer'
import { Refusal } from '../refusal'
import { choiceOf } from '../world'
import {
  basicExample,
  basicParameter,
  ENVIRONMENT_TOKEN,
  issuedToken,
  requireAccount,
  requireToken,
  TOKEN_FIELD,
} from './accounts'

const ROOMS = 5

const tokenParameter: EndpointParameter = {
  name: TOKEN_FIELD,
  in: 'header',
  summary: `The token from /tokens, or \`${ENVIRONMENT_TOKEN}\`; \`Authorization: Bearer\` is taken, too.`,
  required: true,
}
const stranger = { status: 401, summary: 'There is no token, or none of ours.' }

export const tokenRooms: EndpointFamily<HostCall> = {
  title: 'Tokens',
  endpoints: [
    {
      path: '/tokens',
      methods: ['POST'],
      summary: 'Gives a token for a name and a password; another one in every world.',
      parameters: [basicParameter],
      answers: [
        { status: 201, summary: 'The token.' },
        { status: 401, summary: 'The name or the password is wrong.' },
      ],
      example: { target: '/tokens', method: 'POST', headers: basicExample },
      answer({ request }) {
        requireAccount(request)
        const body = { token: issuedToken(request.learner), field: TOKEN_FIELD }
        return json(body, 201, [['Cache-Control', 'no-store']])
      },
    },
    {
      path: '/rooms/{number:int}',
      methods: ['GET'],
      summary: `One of ${ROOMS} rooms, for those who have a token.`,
      parameters: [
        {
          name: 'number',
          in: 'path',
          type: 'integer',
          summary: 'Which room.',
          required: true,
          minimum: 1,
          maximum: ROOMS,
        },
        tokenParameter,
      ],
      answers: [
        { status: 200, summary: 'What is in the room.' },
        stranger,
        { status: 404, summary: 'There is no such room.' },
      ],
      example: { target: '/rooms/1', headers: { [TOKEN_FIELD]: ENVIRONMENT_TOKEN } },
      answer(call) {
        requireToken(call.request)
        const room = Number(pathParameter(call, 'number'))
        if (room < 1 || room > ROOMS) throw new Refusal(404, `The rooms are 1 to ${ROOMS}.`)
        const holds = choiceOf(call.request.learner, `room ${room}`, ['letters', 'maps', 'coins'])
        return json({ room, holds })
      },
    },
    {
      path: '/next-door',
      methods: ['GET'],
      summary:
        'Leads to another host, which shows what it was sent: no token of yours should be in it.',
      answers: [{ status: 302, summary: 'To other.test.' }],
      example: '/next-door',
      answer: () => found('https://other.test/echo'),
    },
    {
      path: '/upstairs',
      methods: ['GET'],
      summary: 'Leads to the first room of this very host, where the token is needed.',
      answers: [{ status: 302, summary: 'To /rooms/1.' }],
      example: '/upstairs',
      answer: () => found('/rooms/1'),
    },
  ],
}

function found(location: string): HttpResponse {
  return { status: 302, reason: 'Found', headers: [['Location', location]], body: null }
}
