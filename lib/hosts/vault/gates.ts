/** `/gates/…`: two gates, one that asks who you are (401) and one that turns you away (403); which is which depends. */
import type { EndpointFamily } from '../endpoint'
import { type HostCall, pathParameter } from '../host-call'
import { json } from '../json-answer'
import { Refusal } from '../refusal'
import { dealOf } from '../world'
import { basicExample, basicParameter, requireAccount } from './accounts'

const gates = ['east', 'west']

export const gatePages: EndpointFamily<HostCall> = {
  title: 'Gates',
  endpoints: [
    {
      path: '/gates/{gate}',
      methods: ['GET'],
      summary: 'One gate asks who you are, the other one lets nobody through.',
      details: 'The east gate asks in world 0, the west gate in world 2.',
      parameters: [
        { name: 'gate', in: 'path', summary: 'Which one.', required: true, oneOf: gates },
        basicParameter,
      ],
      answers: [
        { status: 401, summary: 'Nobody has said who you are; WWW-Authenticate says how to.' },
        { status: 403, summary: 'Whoever you are, this gate is closed.' },
        { status: 404, summary: 'There is no such gate.' },
      ],
      example: { target: '/gates/east', headers: basicExample },
      answer(call) {
        const { request } = call
        const gate = pathParameter(call, 'gate')
        if (!gates.includes(gate)) {
          throw new Refusal(404, `There is no gate \`${gate.slice(0, 40)}\`, only east and west.`)
        }
        if (gate !== dealOf(request.learner, 'gates', gates)[0]) {
          throw new Refusal(403, `The ${gate} gate is walled up; a name would not help.`)
        }
        return json({ gate, user: requireAccount(request) })
      },
    },
  ],
}
