/** A request as a program for Python's requests. */
import { literal, text } from './literal'
import { isNamedMethod, optionsOf } from './request-options'
import { base64, type RequestToWrite } from './request-to-write'

export function asPython(request: RequestToWrite): string {
  const { method, url, body } = request
  const name = isNamedMethod(method) ? `requests.${method.toLowerCase()}` : 'requests.request'
  const parts = [
    ...(isNamedMethod(method) ? [] : [text(method, 'python')]),
    text(url, 'python'),
    ...optionsOf(request).map(([key, value]) => `${key}=${written(key, value)}`),
    ...(body.kind === 'bytes' ? [`data=base64.b64decode("${base64(body.bytes)}")`] : []),
  ]
  const flat = parts.join(', ')
  const fits = flat.length + name.length < 76 && !flat.includes('\n')
  const inside = fits ? flat : `\n${parts.map((part) => `    ${part},\n`).join('')}`
  return [
    ...(body.kind === 'bytes' ? ['import base64', ''] : []),
    'import requests',
    '',
    `response = ${name}(${inside})`,
    'print(response.status_code)',
    '',
  ].join('\n')
}

/** Python sends a text as latin-1 where it can be that; its bytes are what was sent. */
function written(key: string, value: unknown): string {
  const source = literal(value, 'python', 4)
  return key === 'data' && typeof value === 'string' ? `${source}.encode()` : source
}
