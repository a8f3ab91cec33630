/** `/next/…`, `/always/…`, `/clear`: the switches by which machines fail. */
import type { HttpResponse } from '../../http/message'
import type { EndpointFamily, EndpointParameter } from '../endpoint'
import { type HostCall, pathParameter } from '../host-call'
import { json, problem } from '../json-answer'
import { nearestName } from '../nearest-name'
import { Refusal } from '../refusal'
import { type Plan, type PlannedFailure, plannedFailures, type Switchboard } from '../switchboard'
import type { VirtualHost } from '../virtual-host'

/** Connections that can be made to fail by one call. */
const MOST_TIMES = 1000

const refusals = [
  { status: 404, summary: 'There is no such machine, or no such failure.' },
  { status: 409, summary: 'There are plans for too many machines.' },
]
const failureParameter: EndpointParameter = {
  name: 'failure',
  in: 'path',
  summary: 'How the connection fails.',
  oneOf: plannedFailures,
}
const hostParameter: EndpointParameter = {
  name: 'host',
  in: 'path',
  summary: 'The machine, by one of its names.',
}

export function switches(
  switchboard: Switchboard,
  known: () => readonly VirtualHost[],
): EndpointFamily<HostCall> {
  function show({ request }: HostCall): HttpResponse {
    return json({ failures: switchboard.plans(request.learner).map(planEntry) })
  }

  function plan(call: HostCall, left: number): HttpResponse {
    const failure = failureNamed(pathParameter(call, 'failure'))
    const hostname = hostNamed(pathParameter(call, 'host').toLowerCase())
    try {
      switchboard.plan(call.request.learner, { hostname, failure, left })
    } catch (error) {
      if (error instanceof RangeError) return problem(409, error.message)
      throw error
    }
    return show(call)
  }

  function hostNamed(name: string): string {
    const names = known().flatMap((host) => host.names)
    if (names.includes(name)) return name
    const nearest = nearestName(name, names)
    const hint = nearest === undefined ? '' : ` The closest is \`${nearest}\`.`
    throw new Refusal(404, `No machine called \`${name.slice(0, 80)}\` here.${hint}`)
  }

  return {
    title: 'Switches',
    endpoints: [
      {
        path: '/',
        methods: ['GET'],
        summary: 'What will fail for you, and how many connections more.',
        example: '/',
        answer: show,
      },
      {
        path: '/next/{times:int}/{failure}/{host}',
        methods: ['GET', 'POST'],
        summary: 'Makes your next connections to a machine fail, or lead to an impostor.',
        details:
          'Connections that your sessions have kept to it are closed, so that the next request needs a new one. An `impostor` answers in the place of the machine, with a certificate that is signed by itself.',
        parameters: [
          {
            name: 'times',
            in: 'path',
            type: 'integer',
            summary: 'How many connections; 0 takes it back.',
            minimum: 0,
            maximum: MOST_TIMES,
          },
          failureParameter,
          hostParameter,
        ],
        answers: [
          { status: 200, summary: 'What will fail for you.' },
          { status: 400, summary: 'That is too often.' },
          ...refusals,
        ],
        example: '/next/2/refused/api.github.com',
        answer: (call) => plan(call, timesOf(pathParameter(call, 'times'))),
      },
      {
        path: '/always/{failure}/{host}',
        methods: ['GET', 'POST'],
        summary: 'Makes all your connections to a machine fail, until /clear.',
        parameters: [failureParameter, hostParameter],
        answers: [{ status: 200, summary: 'What will fail for you.' }, ...refusals],
        example: '/always/reset/library.test',
        answer: (call) => plan(call, Number.POSITIVE_INFINITY),
      },
      {
        path: '/clear',
        methods: ['GET', 'POST'],
        summary: 'Takes everything back that you asked for here.',
        example: '/clear',
        answer: (call) => {
          switchboard.clear(call.request.learner)
          return show(call)
        },
      },
    ],
  }
}

function planEntry({ hostname, failure, left }: Plan) {
  return { host: hostname, failure, left: Number.isFinite(left) ? left : 'all' }
}

function timesOf(digits: string): number {
  const times = Number(digits)
  if (times <= MOST_TIMES) return times
  throw new Refusal(400, `At most ${MOST_TIMES} connections can be made to fail, not ${digits}.`)
}

function failureNamed(name: string): PlannedFailure {
  const failure = plannedFailures.find((each) => each === name)
  if (failure !== undefined) return failure
  const shown = name.slice(0, 40)
  throw new Refusal(404, `\`${shown}\` is no failure; choose from ${plannedFailures.join(', ')}.`)
}
