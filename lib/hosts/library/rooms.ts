/** `/rooms/…`: rooms, of which one is closed; which one depends on the world. */
import type { EndpointFamily } from '../endpoint'
import { type HostCall, pathParameter } from '../host-call'
import { json } from '../json-answer'
import { Refusal } from '../refusal'
import { choiceOf, numberOf } from '../world'

const rooms = ['north', 'south'] as const

export const roomPages: EndpointFamily<HostCall> = {
  title: 'Rooms',
  endpoints: [
    {
      path: '/rooms/{room}',
      methods: ['GET'],
      summary: 'A room and its seats. One of the two is closed.',
      parameters: [
        { name: 'room', in: 'path', summary: 'Which one.', required: true, oneOf: rooms },
      ],
      answers: [
        {
          status: 404,
          summary: 'It is closed: the south room in most worlds, the north room in world 2.',
        },
      ],
      example: '/rooms/north',
      answer(call) {
        const { learner } = call.request
        const name = pathParameter(call, 'room')
        const room = rooms.find((each) => each === name)
        if (room === undefined) {
          throw new Refusal(404, `There is no room \`${name.slice(0, 40)}\`, only north and south.`)
        }
        if (room === choiceOf(learner, 'closed room', ['south', 'north'])) {
          throw new Refusal(404, `The ${room} room is closed for painting.`)
        }
        return json({ room, seats: numberOf(learner, room, { usual: 24, least: 8, most: 60 }) })
      },
    },
  ],
}
