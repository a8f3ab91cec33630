/** `/s/…`, `/landing/…`: short links by every kind of redirect, and the page that shows what arrived. */
import type { HttpResponse, Learner } from '../../http/message'
import { reasonPhrase } from '../../http/reason-phrase'
import { mediaTypeOf } from '../body-form'
import type { EndpointFamily } from '../endpoint'
import { type HostCall, pathParameter } from '../host-call'
import { json } from '../json-answer'
import { Refusal } from '../refusal'
import { choiceOf, numberOf } from '../world'

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
const statuses = ['301', '302', '303', '307', '308'] as const
const codes = [...statuses, 'tour', 'loop', 'away', 'gone'] as const

/** Characters of a body that /landing shows. */
const SHOWN = 2000

export const shortLinks: EndpointFamily<HostCall> = {
  title: 'Short links',
  endpoints: [
    {
      path: '/s/{code}',
      methods,
      summary: 'Leads somewhere else.',
      details:
        '`301` to `308`: to /landing, by that status. `tour`: over several hops, whose number depends on the world. ' +
        '`loop`: round and round. `away`: to another host, library.test in world 0, files.test in world 2. `gone`: nowhere any more.',
      parameters: [
        { name: 'code', in: 'path', summary: 'The short link.', required: true, oneOf: codes },
      ],
      answers: [
        ...statuses.map((status) => ({
          status: Number(status),
          summary: `${reasonPhrase(Number(status))}: Location is where it leads.`,
        })),
        { status: 404, summary: 'There is no such link.' },
        { status: 410, summary: 'There was one, and there is none any more.' },
      ],
      example: '/s/302',
      answer: ({ request, parameters }) => follow(request.learner, parameters.get('code') ?? ''),
    },
    {
      path: '/landing',
      methods,
      summary: 'Shows by which method you came, and with what body.',
      example: '/landing',
      answer: (call) => landing(call, null),
    },
    {
      path: '/landing/{place}',
      methods,
      summary: 'Where the tour ends; shows the same as /landing.',
      parameters: [{ name: 'place', in: 'path', summary: 'Any name.', required: true }],
      example: '/landing/garden',
      answer: (call) => landing(call, pathParameter(call, 'place').slice(0, 40)),
    },
  ],
}

function follow(learner: Learner, code: string): HttpResponse {
  if (statuses.some((status) => status === code)) return redirect(Number(code), '/landing')
  if (code === 'loop') return redirect(302, '/s/loop-back')
  if (code === 'loop-back') return redirect(302, '/s/loop')
  if (code === 'away') {
    return redirect(
      302,
      `https://${choiceOf(learner, 'away', ['library.test', 'files.test', 'jobs.test'])}/`,
    )
  }
  if (code === 'gone') {
    return json({ error: 'Gone', message: 'This link led to an offer that is over.' }, 410)
  }
  const stop = code === 'tour' ? 0 : Number(/^tour-([1-9])$/.exec(code)?.[1] ?? Number.NaN)
  const hops = numberOf(learner, 'hops of the tour', { usual: 3, least: 2, most: 6 })
  if (stop < hops - 1) return redirect(302, `/s/tour-${stop + 1}`)
  if (stop === hops - 1) {
    const place = choiceOf(learner, 'end of the tour', ['garden', 'cellar', 'roof'])
    return redirect(302, `/landing/${place}`)
  }
  throw new Refusal(
    404,
    `There is no link \`${code.slice(0, 40)}\`; there are ${codes.join(', ')}.`,
  )
}

function redirect(status: number, location: string): HttpResponse {
  return { status, reason: reasonPhrase(status), headers: [['Location', location]], body: null }
}

function landing({ request }: HostCall, place: string | null): HttpResponse {
  const text = new TextDecoder().decode(request.body)
  return json({
    ...(place === null ? {} : { place }),
    method: request.method,
    type: mediaTypeOf(request).slice(0, 100),
    body: text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text,
  })
}
