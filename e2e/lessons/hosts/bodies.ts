/** bodies.test: one body of each kind, to look at. */
import type { HostExport } from 'roundtrip/hosts'

/** What a page would do if it could: run, load, lead away. Each would show in the frame, or as a request. */
const page = `<!DOCTYPE html><html><head><title>Trap</title>
<script>document.title = 'ran'; parent.postMessage('ran', '*')</script>
<link rel="stylesheet" href="/style-of-the-trap.css">
<link rel="preconnect" href="https://trap.test">
<meta http-equiv="refresh" content="0; url=/healthz">
<base href="https://trap.test/">
<style>h1 { color: rgb(1, 2, 3) }</style></head>
<body onload="document.body.textContent = 'ran'"><h1>Tea</h1>
<img src="/picture-of-the-trap.png" onerror="document.body.textContent = 'ran'">
<a href="https://trap.test/away">A link</a>
<iframe src="/healthz"></iframe>
<form action="/healthz"><button>Send</button></form>
<svg><script>document.body.textContent = 'ran'</script></svg></body></html>`

/** Two by two pixels. */
const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEklEQVR4nGP4z8DwHwyBNBgAAEnuCPgpZ2vWAAAAAElFTkSuQmCC'

const scriptedSvg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30">
<script>parent.postMessage('ran', '*')</script><rect width="40" height="30" fill="green"/></svg>`

function typed(type: string, body: BodyInit, headers: Record<string, string> = {}): Response {
  return new Response(body, { headers: { 'Content-Type': type, ...headers } })
}

/** A JSON document of so many megabytes. */
function largeJson(megabytes: number): string {
  const item = (id: number) => `{"id":${id},"name":"Assam","tags":["black","strong"],"cups":2.50}`
  const items: string[] = []
  for (let size = 0; size < megabytes * 1_000_000; size += items.at(-1)?.length ?? 0)
    items.push(item(items.length))
  return `{"items":[${items.join(',\n')}],"last":"found"}`
}

function inPieces(pieces: readonly string[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece))
      controller.close()
    },
  })
}

const answers: Readonly<Record<string, (url: URL) => Response>> = {
  '/page': () => typed('text/html; charset=utf-8', page),
  '/picture': () =>
    typed(
      'image/png',
      Uint8Array.from(atob(png), (c) => c.charCodeAt(0)),
    ),
  '/svg': () => typed('image/svg+xml', scriptedSvg),
  '/bytes': () =>
    typed(
      'application/octet-stream',
      Uint8Array.from({ length: 300 }, (_, i) => i),
    ),
  '/lying': () => typed('image/png', '{"error": "there is no picture"}'),
  '/numbers': () => typed('application/json', '{"id": 12345678901234567890, "b": 1, "b": 2}'),
  '/broken': () => typed('application/json', '{"tea": "Assam",\n "cups": 2,}'),
  '/latin': () => typed('text/plain; charset=iso-8859-1', Uint8Array.of(99, 97, 102, 233)),
  '/csv': () => typed('text/csv', 'tea,cups\nAssam,2\n"Earl, Grey",1\n'),
  '/lines': () => typed('application/x-ndjson', '{"tea":"Assam"}\n{"tea":"Sencha"}\n'),
  '/events': () => typed('text/event-stream', 'id: 7\nevent: tea\ndata: Assam\n\ndata: Sencha\n\n'),
  '/chunks': () => typed('text/plain', inPieces(['one\n', 'two\u200b\n'])),
  '/cookies': () => {
    const response = typed('text/plain', 'ok')
    response.headers.append('Set-Cookie', 'table=8; Path=/; HttpOnly; Max-Age=3600')
    response.headers.append('Set-Cookie', 'theme=; Max-Age=0')
    return response
  },
  '/large': ({ searchParams }) =>
    typed('application/json', largeJson(Number(searchParams.get('mb') ?? 1))),
}

const bodies: HostExport = {
  names: ['bodies.test'],
  summary: 'Answers with a body of each kind.',
  async fetch(request) {
    const url = new URL(request.url)
    return answers[url.pathname]?.(url) ?? new Response('', { status: 404 })
  },
}

export default bodies
