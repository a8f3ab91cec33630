/** `/covers/…`: pictures of book covers, to which the library leads; open to everybody. */
import type { HttpResponse } from '../../http/message'
import { conditionalAnswer } from '../conditional-request'
import type { EndpointFamily } from '../endpoint'
import { strongTag } from '../etag'
import { type HostCall, pathParameter } from '../host-call'
import { Refusal } from '../refusal'
import { seededRandom } from '../seeded-random'

export const covers: EndpointFamily<HostCall> = {
  title: 'Covers',
  endpoints: [
    {
      path: '/covers/{file}',
      methods: ['GET'],
      summary: 'The cover of a book, by its number, as an SVG picture.',
      parameters: [
        { name: 'file', in: 'path', summary: 'Number and ending: `1.svg`.', required: true },
        { name: 'If-None-Match', in: 'header', summary: 'The ETag of the picture that you have.' },
      ],
      answers: [
        { status: 200, summary: 'The picture; it may be kept for an hour.' },
        { status: 304, summary: 'You have it.' },
        { status: 404, summary: 'There is no such picture.' },
      ],
      example: '/covers/1.svg',
      answer(call): HttpResponse {
        const number = /^([1-9][0-9]{0,3})\.svg$/.exec(pathParameter(call, 'file'))?.[1]
        if (number === undefined) throw new Refusal(404, 'A cover is called like `1.svg`.')
        const body = new TextEncoder().encode(drawCover(call.request.learner.seed, number))
        return conditionalAnswer(
          call.request,
          { tag: strongTag(body) },
          {
            status: 200,
            reason: 'OK',
            headers: [
              ['Content-Type', 'image/svg+xml'],
              ['Cache-Control', 'public, max-age=3600'],
            ],
            body,
          },
        )
      },
    },
  ],
}

function drawCover(seed: number, number: string): string {
  const random = seededRandom(seed, 'cover', number)
  const hue = Math.floor(random() * 360)
  const height = 40 + Math.floor(random() * 80)
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 180">\n' +
    `  <rect width="120" height="180" fill="hsl(${hue} 45% 40%)"/>\n` +
    `  <rect y="${180 - height}" width="120" height="${height}" fill="hsl(${(hue + 40) % 360} 50% 70%)"/>\n` +
    `  <text x="60" y="36" fill="#fff" font-family="sans-serif" text-anchor="middle">${number}</text>\n</svg>\n`
  )
}
