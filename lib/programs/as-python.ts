/** A request as a program for Python's requests. */
import { literal, text } from './literal'
import { pythonCall } from './python-call'
import { isNamedMethod, optionsOf } from './request-options'
import { base64, type RequestToWrite } from './request-to-write'

/** @param last what is done with the response. @default printing its status */
export function asPython(request: RequestToWrite, last = 'print(response.status_code)'): string {
  const { method, url, body } = request
  const name = isNamedMethod(method) ? `requests.${method.toLowerCase()}` : 'requests.request'
  const parts = [
    ...(isNamedMethod(method) ? [] : [text(method, 'python')]),
    text(url, 'python'),
    ...optionsOf(request).map(([key, value]) => `${key}=${written(key, value)}`),
    ...(body.kind === 'bytes' ? [`data=base64.b64decode("${base64(body.bytes)}")`] : []),
  ]
  return [
    ...(body.kind === 'bytes' ? ['import base64', ''] : []),
    'import requests',
    '',
    pythonCall(name, parts),
    last,
    '',
  ].join('\n')
}

/** Python sends a text as latin-1 where it can be that; its bytes are what was sent. */
function written(key: string, value: unknown): string {
  const source = literal(value, 'python', 4)
  return key === 'data' && typeof value === 'string' ? `${source}.encode()` : source
}
