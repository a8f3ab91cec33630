/** A request for `fetch`. What browsers do not let a page set is left to them, and said. */
import { literal, text } from './literal'
import { base64, type RequestToWrite } from './request-to-write'

/** Forbidden request-header names of the Fetch standard, as far as clients of this course send them. */
const FORBIDDEN =
  /^(accept-charset|accept-encoding|connection|content-length|cookie2?|date|dnt|expect|host|keep-alive|origin|referer|set-cookie|te|trailer|transfer-encoding|upgrade|via|proxy-.*|sec-.*)$/i

export function asFetch(request: RequestToWrite): string {
  const { method, url, body } = request
  const allowed = request.headers.filter(([name]) => !FORBIDDEN.test(name))
  const dropped = request.headers.filter(([name]) => FORBIDDEN.test(name)).map(([name]) => name)
  const type = contentType(body)
  const headers = Object.fromEntries(type === null ? allowed : [['Content-Type', type], ...allowed])
  const members = [
    ...(method === 'GET' ? [] : [`method: ${text(method, 'typescript')}`]),
    ...(Object.keys(headers).length > 0 ? [`headers: ${literal(headers, 'typescript', 2)}`] : []),
    ...bodyMember(body),
  ]
  const options =
    members.length === 0 ? '' : `, {\n${members.map((one) => `  ${one},\n`).join('')}}`
  return [
    ...(dropped.length > 0 ? [`// Browsers set these themselves: ${dropped.join(', ')}.`] : []),
    ...(body.kind !== 'none' && /^(GET|HEAD)$/.test(method)
      ? [`// fetch sends no body with ${method}.`]
      : []),
    `const response = await fetch(${text(url, 'typescript')}${options});`,
    'console.log(response.status);',
    '',
  ].join('\n')
}

function contentType({ kind }: RequestToWrite['body']): string | null {
  return kind === 'json' ? 'application/json' : null
}

function bodyMember(body: RequestToWrite['body']): string[] {
  switch (body.kind) {
    case 'none':
      return []
    case 'json':
      return [`body: JSON.stringify(${literal(body.value, 'typescript', 2)})`]
    case 'form':
      return [`body: new URLSearchParams(${literal(body.pairs, 'typescript', 2)})`]
    case 'text':
      return [`body: ${text(body.text, 'typescript')}`]
    case 'bytes':
      return [`body: Uint8Array.from(atob('${base64(body.bytes)}'), (c) => c.charCodeAt(0))`]
  }
}
