/** `/dump/request`: the request as text, as it came over the wire. */
import { encodeLatin1 } from '../../http/latin1'
import type { HttpRequest } from '../../http/message'
import { bytes } from './answer'
import type { HttpbinFamily } from './call'

export const dump: HttpbinFamily = {
  title: 'The raw request',
  endpoints: [
    {
      path: '/dump/request',
      methods: ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'TRACE'],
      summary: 'The request as it was received: its start line, its headers in order, its body.',
      details:
        'Spelling, order and repeats of the headers are those of the client; blanks around their values are gone. ' +
        'Through the tunnel a chunked body stands there with its chunks. A real connection hands the body over ' +
        'without them, so there it is shown joined together.',
      answers: [{ status: 200, summary: 'The request as `text/plain`.' }],
      example: { target: '/dump/request?a=1', headers: { 'x-sPELLing': 'kept' } },
      answer: ({ request }) => bytes('text/plain; charset=utf-8', dumpOf(request)),
    },
  ],
}

function dumpOf(request: HttpRequest): Uint8Array {
  const { method, target, version = 11, headers, body, encodedBody = body } = request
  const lines = [
    `${method} ${target} HTTP/${version === 11 ? '1.1' : '1.0'}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    '',
    '',
  ]
  const head = bytesOf(lines.join('\r\n'))
  const all = new Uint8Array(head.length + encodedBody.length)
  all.set(head)
  all.set(encodedBody, head.length)
  return all
}

/** Every carrier hands over latin-1; a host function may be asked with anything. */
function bytesOf(text: string): Uint8Array {
  return /^[\0-\xff]*$/.test(text) ? encodeLatin1(text) : new TextEncoder().encode(text)
}
