/** A request as a program of this course. */
import { literal, text } from './literal'
import { isNamedMethod, type Option, optionsOf } from './request-options'
import { base64, type RequestToWrite } from './request-to-write'

/** @param more options beside those that the message itself shows. */
export function asTypescript(request: RequestToWrite, more: readonly Option[] = []): string {
  const { body } = request
  const bytes =
    body.kind === 'bytes'
      ? [`const data = Uint8Array.from(atob('${base64(body.bytes)}'), (c) => c.charCodeAt(0));`]
      : []
  return [
    "import requests from 'requests';",
    '',
    ...bytes,
    `${BEFORE}${typescriptCall(request, more)};`,
    'response.statusCode;',
    '',
  ].join('\n')
}

/** What usually stands before the call, for which there must be room on its line. */
const BEFORE = 'const response = '

/** The call alone, awaited: `await requests.get('https://…')`. A body of bytes is expected in `data`. */
export function typescriptCall(request: RequestToWrite, more: readonly Option[] = []): string {
  const { method, url, body } = request
  const options = [...optionsOf(request), ...more]
  const name = isNamedMethod(method)
    ? `requests.${method.toLowerCase()}(`
    : `requests.request(${text(method, 'typescript')}, `
  const members = options.map(member)
  if (body.kind === 'bytes') members.push('data')
  const start = `await ${name}${text(url, 'typescript')}`
  const flat = members.length === 0 ? '' : `, { ${members.join(', ')} }`
  const fits = BEFORE.length + start.length + flat.length <= 78 && !flat.includes('\n')
  const rest = fits || flat === '' ? flat : `, {\n${members.map((one) => `  ${one},\n`).join('')}}`
  return `${start}${rest})`
}

function member([key, value]: Option): string {
  return `${key}: ${literal(value, 'typescript', 2)}`
}
