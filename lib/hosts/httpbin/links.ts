/** `/links/…`: pages that link to each other, for crawlers. */
import type { HttpResponse } from '../../http/message'
import { html } from './answer'
import type { HttpbinCall, HttpbinFamily } from './call'
import { defaultLimits } from './limits'
import { redirectAnswer } from './redirect-answer'

export const links: HttpbinFamily = {
  title: 'Links',
  endpoints: [
    {
      path: '/links/{n:int}',
      methods: ['GET'],
      summary: 'Leads to the first of n pages that link to each other.',
      parameters: [
        {
          name: 'n',
          in: 'path',
          type: 'integer',
          summary: 'How many pages; the page itself takes it as 1 to 200.',
          required: true,
        },
      ],
      answers: [{ status: 302, summary: 'To /links/n/0.' }],
      example: '/links/5',
      answer: (call) => redirectAnswer(call.path(`/links/${digits(call, 'n')}/0`)),
    },
    {
      path: '/links/{n:int}/{offset:int}',
      methods: ['GET'],
      summary: 'A page with links to the others of n, its own number as plain text.',
      parameters: [
        {
          name: 'n',
          in: 'path',
          type: 'integer',
          summary: 'How many pages; fewer and more count as the bounds.',
          required: true,
          minimum: 1,
          maximum: defaultLimits.links,
        },
        {
          name: 'offset',
          in: 'path',
          type: 'integer',
          summary: 'Which of them this is, from 0.',
          required: true,
          minimum: 0,
        },
      ],
      answers: [{ status: 200, summary: 'The page.' }],
      example: '/links/5/2',
      answer: answerPage,
    },
  ],
}

function answerPage(call: HttpbinCall): HttpResponse {
  const n = Math.min(Math.max(1, Number(call.parameter('n'))), call.settings.limits.links)
  const offset = Number(call.parameter('offset'))
  const items = Array.from({ length: n }, (_, at) =>
    at === offset ? `${at} ` : `<a href='${call.path(`/links/${n}/${at}`)}'>${at}</a> `,
  )
  const head = '<html><head><title>Links</title></head><body>'
  return html(`${head}${items.join('')}</body></html>`)
}

/** A number without needless zeros. */
function digits(call: HttpbinCall, name: string): string {
  return call.parameter(name).replace(/^0+(?=.)/, '')
}
