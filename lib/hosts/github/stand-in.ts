/** `/_roundtrip/…`: what the stand-in has and GitHub has not, for lessons. These requests are free. */
import type { EndpointFamily } from '../endpoint'
import { firstValue } from '../form-urlencoded'
import { Declined, done, json, problem } from './answer'
import type { GithubCall } from './call'
import { resources, type Standing } from './rate-limits'

export const standIn: EndpointFamily<GithubCall> = {
  title: 'The stand-in itself',
  endpoints: [
    {
      path: '/_roundtrip/rate_limit',
      methods: ['GET'],
      summary: 'Every limit that is counted for you, the secondary ones too.',
      example: '/_roundtrip/rate_limit',
      answer: show,
    },
    {
      path: '/_roundtrip/rate_limit',
      methods: ['POST'],
      summary: 'Sets what remains of a limit, so that a lesson gets near it quickly.',
      details: 'With credentials it sets yours, without them those of a stranger.',
      parameters: [
        {
          name: 'remaining',
          in: 'query',
          type: 'integer',
          required: true,
          summary: 'How often you may still ask, up to the limit.',
          minimum: 0,
          maximum: 5000,
        },
        {
          name: 'resource',
          in: 'query',
          summary: 'Which limit.',
          default: 'core',
          oneOf: resources,
        },
      ],
      answers: [{ status: 400, summary: 'No such limit, or more than it has.' }],
      example: '/_roundtrip/rate_limit?remaining=2',
      answer: setRemaining,
    },
    {
      path: '/_roundtrip/forget',
      methods: ['POST'],
      summary: 'Takes back all that you wrote, and begins every limit anew.',
      answers: [{ status: 204, summary: 'It is as you found it.' }],
      example: '/_roundtrip/forget',
      answer(call) {
        call.forget()
        return done()
      },
    },
    {
      path: '/_roundtrip/written',
      methods: ['GET'],
      summary: 'How much you have written here, and how much is kept at most.',
      example: '/_roundtrip/written',
      answer: ({ world }) => json(world.usage, 200, [['Cache-Control', 'no-cache']]),
    },
  ],
}

function show(call: GithubCall) {
  const standing = standingOf(call)
  const all = resources.map((name) => [name, call.limits.allowance(standing, name)])
  return json({ standing, resources: Object.fromEntries(all) }, 200, [
    ['Cache-Control', 'no-cache'],
  ])
}

function setRemaining(call: GithubCall) {
  const name = firstValue(call.query, 'resource') ?? 'core'
  const resource = resources.find((each) => each === name)
  if (resource === undefined) {
    throw new Declined(problem(400, `\`resource\` must be one of ${resources.join(', ')}.`))
  }
  const remaining = firstValue(call.query, 'remaining') ?? ''
  const number = /^[0-9]{1,6}$/.test(remaining) ? Number(remaining) : Number.NaN
  try {
    call.limits.setRemaining(standingOf(call), resource, number)
  } catch (error) {
    if (error instanceof RangeError) throw new Declined(problem(400, error.message))
    throw error
  }
  return show(call)
}

function standingOf({ caller }: GithubCall): Standing {
  return caller === null ? 'stranger' : 'known'
}
