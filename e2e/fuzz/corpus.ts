/** The valid requests that the fuzzer begins with: the example of every endpoint, directly and through the tunnel. */
import { type EndpointDescription, exampleOf } from '../../lib/hosts/endpoint'
import { httpbinFamilies } from '../../lib/hosts/httpbin/index'
import { createInternet } from '../../lib/hosts/internet'

export interface Seed {
  readonly name: string
  readonly carrier: 'socket' | 'tunnel'
  /** The message that is mutated; the tunnel's stands inside of a POST. */
  readonly message: Buffer
}

/** What no endpoint has an example of: framing in all forms, and the rest of the server. */
const framings = [
  'POST /httpbin/post HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n4;x=y\r\ntea \r\n3\r\nfor\r\n0\r\nT: 1\r\n\r\n',
  'POST /httpbin/anything HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Type: application/json\r\n\r\n{} ',
  'POST /httpbin/upload HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=B\r\nContent-Length: 84\r\n\r\n--B\r\nContent-Disposition: form-data; name="f"; filename="t.txt"\r\n\r\nhello\r\n--B--\r\n\r\n\r\n',
  'POST /httpbin/post HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\nhi',
  'GET /httpbin/get HTTP/1.0\r\n\r\n',
  'GET http://a/httpbin/get?b HTTP/1.1\r\nHost: a\r\n\r\n',
  'OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n',
  'HEAD /httpbin/bytes/10 HTTP/1.1\r\nHost: a\r\n\r\nGET /httpbin/ip HTTP/1.1\r\nHost: a\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: a\r\nAccept-Encoding: br\r\nIf-None-Match: "x"\r\n\r\n',
  'GET /lessons/../%2e%2e/etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n',
  'GET /playground HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
  'CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\n\r\n',
  'POST /tunnel HTTP/1.1\r\nHost: a\r\nContent-Type: message/http\r\nContent-Length: 39\r\n\r\nGET http://httpbin.org/get HTTP/1.1\r\n\r\n\r\n',
  'GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n',
]

export function corpus(): Seed[] {
  const direct = httpbinFamilies.flatMap(({ endpoints }) =>
    endpoints.map((endpoint) => seedOf('socket', '/httpbin', endpoint)),
  )
  const tunnelled = createInternet().hosts.flatMap(({ names, families = [] }) =>
    families.flatMap(({ endpoints }) =>
      endpoints.map((endpoint) => seedOf('tunnel', `http://${names[0]}`, endpoint)),
    ),
  )
  const others = framings.map(
    (text): Seed => ({
      name: text.split('\r\n')[0] ?? '',
      carrier: 'socket',
      message: latin1(text),
    }),
  )
  return [...direct, ...tunnelled, ...others]
}

function seedOf(carrier: Seed['carrier'], before: string, endpoint: EndpointDescription): Seed {
  const { method = 'GET', target, headers = {}, json, form } = exampleOf(endpoint)
  const body = json === undefined ? new URLSearchParams(form).toString() : JSON.stringify(json)
  const type = json === undefined ? 'application/x-www-form-urlencoded' : 'application/json'
  const fields = body === '' ? {} : { 'Content-Type': type, 'Content-Length': body.length }
  const lines = Object.entries({ Host: 'a', ...headers, ...fields })
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  const message = latin1(`${method} ${before}${target} HTTP/1.1\r\n${head}\r\n${body}`)
  return { name: `${carrier} ${method} ${before}${target}`, carrier, message }
}

function latin1(text: string): Buffer {
  return Buffer.from(text, 'latin1')
}
