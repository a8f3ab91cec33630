/** loop.test: redirects without end. */
import type { HttpResponse } from '../../http/message'
import type { EndpointFamily } from '../endpoint'
import { type HostCall, pathParameter } from '../host-call'
import { json } from '../json-answer'
import type { HostServices } from '../services'
import { smallHost } from '../small-host'
import type { VirtualHost } from '../virtual-host'

/** Where the address that grows stops growing, in characters: it goes on leading to itself. */
const LONGEST = 4000

const pages: EndpointFamily<HostCall> = {
  title: 'Redirects without end',
  endpoints: [
    {
      path: '/two/a',
      methods: ['GET'],
      summary: 'Leads to /two/b, which leads back.',
      answers: [{ status: 302, summary: 'To `/two/b`.' }],
      example: '/two/a',
      answer: () => leadTo('/two/b'),
    },
    {
      path: '/two/b',
      methods: ['GET'],
      summary: 'Leads to /two/a, which leads back.',
      answers: [{ status: 302, summary: 'To `/two/a`.' }],
      example: '/two/b',
      answer: () => leadTo('/two/a'),
    },
    {
      path: '/itself',
      methods: ['GET'],
      summary: 'Leads to itself.',
      answers: [{ status: 302, summary: 'To `/itself`.' }],
      example: '/itself',
      answer: () => leadTo('/itself'),
    },
    {
      path: '/growing/{path...}',
      methods: ['GET'],
      summary:
        'Leads to an address that is one step longer: no address comes twice, and there is no end.',
      parameters: [{ name: 'path', in: 'path', summary: 'How far it has grown.' }],
      answers: [{ status: 302, summary: 'To an address with one more `more`.' }],
      example: '/growing/more',
      answer(call) {
        const steps = pathParameter(call, 'path').split('/').length
        const longer = `/growing${'/more'.repeat(steps + 1)}`
        return leadTo(longer.length > LONGEST ? `/growing${'/more'.repeat(steps)}` : longer)
      },
    },
    {
      path: '/until-cookie',
      methods: ['GET'],
      summary: 'Leads to itself until the client sends back the cookie that it sets.',
      details: 'A client that keeps no cookies goes round for ever; one that does arrives at once.',
      answers: [
        { status: 200, summary: 'The cookie came back.' },
        { status: 302, summary: 'To itself, with `Set-Cookie: been-here=yes`.' },
      ],
      example: '/until-cookie',
      answer({ request }) {
        const cookies = request.headers.filter(([name]) => name.toLowerCase() === 'cookie')
        if (cookies.some(([, value]) => /(^|;\s*)been-here=yes(;|$)/.test(value))) {
          return json({ arrived: true })
        }
        return leadTo('/until-cookie', [['Set-Cookie', 'been-here=yes; Path=/until-cookie']])
      },
    },
  ],
}

export function loop(services: HostServices): VirtualHost {
  return smallHost({
    name: 'loop.test',
    summary: 'Redirects that lead nowhere, for ever.',
    families: [pages],
    services,
  })
}

function leadTo(location: string, headers: HttpResponse['headers'] = []): HttpResponse {
  return {
    status: 302,
    reason: 'Found',
    headers: [['Location', location], ...headers],
    body: new Uint8Array(),
  }
}
