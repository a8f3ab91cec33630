/** A request as a program of this course. */
import { literal, text } from './literal'
import { isNamedMethod, type Option, optionsOf } from './request-options'
import { base64, type RequestToWrite } from './request-to-write'

/** @param more options beside those that the message itself shows. */
export function asTypescript(request: RequestToWrite, more: readonly Option[] = []): string {
  const { method, url, body } = request
  const options = [...optionsOf(request), ...more]
  const name = isNamedMethod(method)
    ? `requests.${method.toLowerCase()}(`
    : `requests.request(${text(method, 'typescript')}, `
  const members = options.map(member)
  if (body.kind === 'bytes') members.push('data')
  const start = `const response = await ${name}${text(url, 'typescript')}`
  const flat = members.length === 0 ? '' : `, { ${members.join(', ')} }`
  const fits = start.length + flat.length <= 78 && !flat.includes('\n')
  const rest = fits || flat === '' ? flat : `, {\n${members.map((one) => `  ${one},\n`).join('')}}`
  const bytes =
    body.kind === 'bytes'
      ? [`const data = Uint8Array.from(atob('${base64(body.bytes)}'), (c) => c.charCodeAt(0));`]
      : []
  return [
    "import requests from 'requests';",
    '',
    ...bytes,
    `${start}${rest});`,
    'response.statusCode;',
    '',
  ].join('\n')
}

function member([key, value]: Option): string {
  return `${key}: ${literal(value, 'typescript', 2)}`
}
