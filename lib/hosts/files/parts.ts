/** `/parts/…`: a long file in parts, none of which may be longer than the limit. */
import type { HttpResponse, Learner } from '../../http/message'
import type { EndpointFamily, EndpointParameter } from '../endpoint'
import { type HostCall, pathParameter } from '../host-call'
import { json, noContent } from '../json-answer'
import { PerLearner } from '../per-learner'
import { Refusal } from '../refusal'
import { sha256Hex } from '../sha256'
import { isUtf8 } from '../utf8'
import { numberOf } from '../world'

const MOST_PARTS = 20
const MOST_NAMES = 3

const nameParameter: EndpointParameter = {
  name: 'name',
  in: 'path',
  summary: 'A name of your own for the whole: letters, digits, dots, dashes; 60 at most.',
  required: true,
}

type Parts = Map<number, Uint8Array>

/** The family; what it remembers is at most 60 000 bytes of 500 learners each. */
export function parts(): EndpointFamily<HostCall> {
  const wholes = new PerLearner(firstParts, { most: 500 })

  function partsOf(call: HostCall): Parts {
    const name = pathParameter(call, 'name')
    const known = wholes.get(call.request.learner).get(name)
    if (known !== undefined) return known
    throw new Refusal(404, `Nothing has arrived for \`${name.slice(0, 60)}\` yet.`)
  }

  return {
    title: 'Files in parts',
    endpoints: [
      {
        path: '/parts',
        methods: ['GET'],
        summary: 'How long a part may be, and how many there may be.',
        details: '1000 bytes in world 0, another number elsewhere.',
        example: '/parts',
        answer: ({ request }) => json({ limit: limitOf(request.learner), parts: MOST_PARTS }),
      },
      {
        path: '/parts/{name}/{number:int}',
        methods: ['PUT'],
        summary: 'Takes one part: the body as it is.',
        parameters: [
          nameParameter,
          {
            name: 'number',
            in: 'path',
            type: 'integer',
            summary: 'Which part.',
            required: true,
            minimum: 1,
            maximum: MOST_PARTS,
          },
        ],
        answers: [
          { status: 201, summary: 'It has arrived.' },
          { status: 400, summary: 'The name or the number is none.' },
          { status: 409, summary: `There are ${MOST_NAMES} files in parts already.` },
          { status: 413, summary: 'The part is longer than the limit, which stands in `limit`.' },
        ],
        example: { target: '/parts/letter.txt/1', method: 'PUT', json: 'Dear library' },
        answer: (call) => takePart(call, wholes.get(call.request.learner)),
      },
      {
        path: '/parts/{name}',
        methods: ['GET'],
        summary: 'What has arrived: each part, and the whole that they make in order.',
        parameters: [nameParameter],
        answers: [{ status: 404, summary: 'Nothing has arrived yet.' }],
        example: '/parts/greeting.txt',
        answer: (call) => json(summaryOf(partsOf(call))),
      },
      {
        path: '/parts/{name}',
        methods: ['DELETE'],
        summary: 'Takes all parts away.',
        parameters: [nameParameter],
        answers: [
          { status: 204, summary: 'They are gone.' },
          { status: 404, summary: 'Nothing has arrived yet.' },
        ],
        example: { target: '/parts/greeting.txt', method: 'DELETE' },
        answer(call) {
          partsOf(call)
          wholes.get(call.request.learner).delete(pathParameter(call, 'name'))
          return noContent
        },
      },
    ],
  }
}

/** One file in two parts is there already. */
function firstParts(): Map<string, Parts> {
  const encoder = new TextEncoder()
  const greeting = [
    [1, encoder.encode('Dear ')],
    [2, encoder.encode('library!\n')],
  ] as const
  return new Map([['greeting.txt', new Map(greeting)]])
}

/** Bytes of one part. */
function limitOf(learner: Learner): number {
  return numberOf(learner, 'limit of a part', { usual: 1000, least: 400, most: 1500 })
}

function takePart(call: HostCall, wholes: Map<string, Parts>): HttpResponse {
  const { body, learner } = call.request
  const name = pathParameter(call, 'name')
  const number = Number(pathParameter(call, 'number'))
  const limit = limitOf(learner)
  if (!/^[A-Za-z0-9._-]{1,60}$/.test(name)) {
    throw new Refusal(400, 'A name has letters, digits, dots and dashes, 60 at most.')
  }
  if (number < 1 || number > MOST_PARTS) {
    throw new Refusal(400, `The parts have the numbers 1 to ${MOST_PARTS}.`)
  }
  if (body.length > limit) {
    throw new Refusal(
      413,
      `The part has ${body.length} bytes; ${limit} are the limit. Send it in more parts.`,
      {
        members: { limit },
      },
    )
  }
  const known = wholes.get(name)
  if (known === undefined && wholes.size >= MOST_NAMES) {
    throw new Refusal(409, `There are ${MOST_NAMES} files in parts already; DELETE one first.`)
  }
  const own = known ?? new Map<number, Uint8Array>()
  // A copy: the message that it came in need not be kept.
  own.set(number, body.slice())
  wholes.set(name, own)
  return json({ part: number, size: body.length }, 201)
}

function summaryOf(own: Parts) {
  const ordered = [...own].sort(([left], [right]) => left - right)
  const whole = Uint8Array.from(ordered.flatMap(([, bytes]) => [...bytes]))
  return {
    parts: ordered.map(([number, bytes]) => ({ number, size: bytes.length })),
    size: whole.length,
    sha256: sha256Hex(whole),
    ...(isUtf8(whole) ? { text: new TextDecoder().decode(whole) } : {}),
  }
}
