/** `/cache`, `/cache/…`, `/etag/…`: what a client may keep, and how it asks whether it still holds. */
import type { HttpResponse } from '../../http/message'
import { readTagList } from '../etag'
import { fieldValue, utf8FieldValue } from '../header-fields'
import { seededRandom } from '../seeded-random'
import { json } from './answer'
import type { HttpbinCall, HttpbinFamily } from './call'
import { echoRequest } from './request-echo'
import { answerStatus } from './status'

export const caching: HttpbinFamily = {
  title: 'Caching',
  endpoints: [
    {
      path: '/cache',
      methods: ['GET'],
      summary: 'Like /get, and 304 as soon as the request is conditional.',
      details: 'The ETag is another one each time, and has no quotes.',
      parameters: [
        { name: 'If-Modified-Since', in: 'header', summary: 'Any date makes the answer 304.' },
        { name: 'If-None-Match', in: 'header', summary: 'Any tag makes the answer 304.' },
      ],
      answers: [
        { status: 200, summary: 'What /get shows, with Last-Modified (now) and ETag.' },
        { status: 304, summary: 'The request had one of the two fields.' },
      ],
      example: '/cache',
      answer: answerCache,
    },
    {
      path: '/cache/{seconds:int}',
      methods: ['GET'],
      summary: 'Like /get, to be kept for so many seconds.',
      parameters: [
        {
          name: 'seconds',
          in: 'path',
          type: 'integer',
          summary: 'For how long a cache may use it.',
          required: true,
          minimum: 0,
        },
      ],
      answers: [
        { status: 200, summary: 'What /get shows, with `Cache-Control: public, max-age=…`.' },
      ],
      example: '/cache/60',
      answer(call) {
        const seconds = call.parameter('seconds').replace(/^0+(?=.)/, '')
        return json(call, echoRequest(call), [['Cache-Control', `public, max-age=${seconds}`]])
      },
    },
    {
      path: '/etag/{etag}',
      methods: ['GET'],
      summary: 'Like /get, for a document whose ETag is the one in the path.',
      details:
        'The fields may list several tags, with quotes or without, weak ones by W/. If-Match counts only ' +
        'where there is no If-None-Match.',
      parameters: [
        { name: 'etag', in: 'path', summary: 'The tag, without quotes.', required: true },
        {
          name: 'If-None-Match',
          in: 'header',
          summary: 'Tags of what the client has, or `*`: 304 when this one is among them.',
        },
        {
          name: 'If-Match',
          in: 'header',
          summary: 'Tags that the client expects, or `*`: 412 when this one is not among them.',
        },
      ],
      answers: [
        { status: 200, summary: 'What /get shows, with the ETag.' },
        { status: 304, summary: 'If-None-Match names the tag.' },
        { status: 412, summary: 'If-Match does not name the tag.' },
      ],
      example: { target: '/etag/v1', headers: { 'If-None-Match': '"v1"' } },
      answer: answerTagged,
    },
  ],
}

function answerCache(call: HttpbinCall): HttpResponse {
  const { headers } = call.request
  if (fieldValue(headers, 'If-Modified-Since') || fieldValue(headers, 'If-None-Match')) {
    return answerStatus(304, call)
  }
  const { clock, random } = call.settings
  const next = seededRandom('cache', random())
  const digit = () => Math.floor(next() * 16).toString(16)
  return json(call, echoRequest(call), [
    ['Last-Modified', new Date(clock.now()).toUTCString()],
    ['ETag', Array.from({ length: 32 }, digit).join('')],
  ])
}

function answerTagged(call: HttpbinCall): HttpResponse {
  const tag = utf8FieldValue(call.parameter('etag'))
  const names = (field: string) => {
    const tags = readTagList(fieldValue(call.request.headers, field) ?? '')
    return tags.length === 0 ? undefined : tags.some((each) => each === '*' || each.opaque === tag)
  }
  const isKnown = names('If-None-Match')
  if (isKnown) {
    const unchanged = answerStatus(304, call)
    return { ...unchanged, headers: [...unchanged.headers, ['ETag', tag]] }
  }
  if (isKnown === undefined && names('If-Match') === false) return answerStatus(412, call)
  return json(call, echoRequest(call), [['ETag', tag]])
}
