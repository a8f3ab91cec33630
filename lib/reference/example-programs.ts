/** One example request as a program of each language, ready to be copied and run. */

import { literal, step, text } from '../programs/literal'
import { shellWord } from '../requests/shell-word'
import { bodyOf, type ExampleRequest, tunnelLines } from './example-request'
import { type ExamplePrograms, SERVER } from './reference-data'

export function examplePrograms(request: ExampleRequest): ExamplePrograms {
  return {
    title: `${request.method} ${request.address}${request.target}`,
    typescript: typescript(request),
    python: request.mount === null ? pythonByTunnel(request) : pythonDirect(request, request.mount),
    curl: request.mount === null ? curlByTunnel(request) : curlDirect(request, request.mount),
  }
}

/** Methods with a function of their own in requests. */
const NAMED = ['GET', 'OPTIONS', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']

function typescript(request: ExampleRequest): string {
  const { method, address, target, bundle } = request
  const url = text(address + target, 'typescript')
  const options = optionsOf(request)
  if (bundle !== undefined) options.push(['verify', bundle])
  const name = NAMED.includes(method)
    ? `requests.${method.toLowerCase()}(`
    : `requests.request(${text(method, 'typescript')}, `
  const members = options.map(([key, value]) => `${key}: ${literal(value, 'typescript', 2)}`)
  const flat = members.length === 0 ? '' : `, { ${members.join(', ')} }`
  const start = `const response = await ${name}${url}`
  const isShort = start.length + flat.length <= 78 && !flat.includes('\n')
  const rest =
    isShort || flat === '' ? flat : `, {\n${members.map((one) => `  ${one},\n`).join('')}}`
  return [
    "import requests from 'requests';",
    '',
    `${start}${rest});`,
    'response.statusCode;',
    '',
  ].join('\n')
}

function pythonDirect(request: ExampleRequest, mount: string): string {
  const { method, target } = request
  const url = text(`${SERVER}${mount}${target}`, 'python')
  const arguments_ = [url, ...optionsOf(request).map((option) => pythonArgument(option))]
  const name = NAMED.includes(method) ? method.toLowerCase() : 'request'
  if (name === 'request') arguments_.unshift(text(method, 'python'))
  return python(`requests.${name}`, arguments_, 'print(response.status_code, response.text)')
}

function pythonByTunnel(request: ExampleRequest): string {
  const { lines, body } = tunnelLines(request)
  const bytes = [...lines.map((line) => `${line}\r\n`), '\r\n', ...(body === '' ? [] : [body])]
  const message = bytes.map((line) => `    ${text(line, 'python')}\n`).join('')
  const headers = { 'Content-Type': 'message/http', ...outerFields(request) }
  const call = python(
    'requests.post',
    [
      text(`${SERVER}/tunnel`, 'python'),
      'data=message.encode()',
      `headers=${literal(headers, 'python', step('python'))}`,
    ],
    'print(response.text)',
  )
  const [first, ...rest] = call.split('\n')
  return [first, '', `message = (\n${message})`, ...rest.slice(1)].join('\n')
}

function python(name: string, arguments_: readonly string[], last: string): string {
  const flat = arguments_.join(', ')
  const isShort = flat.length + name.length < 76 && !flat.includes('\n')
  const inside = isShort ? flat : `\n${arguments_.map((one) => `    ${one},\n`).join('')}`
  return ['import requests', '', `response = ${name}(${inside})`, last, ''].join('\n')
}

function pythonArgument([key, value]: Option): string {
  return `${key}=${literal(value, 'python', step('python'))}`
}

type Option = [key: string, value: unknown]

/** What both clients call by the same names. */
function optionsOf({ headers, json, form }: ExampleRequest): Option[] {
  const options: Option[] = []
  if (headers.length > 0) options.push(['headers', Object.fromEntries(headers)])
  if (json !== undefined) options.push(['json', json])
  if (form !== undefined) options.push(['data', form])
  return options
}

function curlDirect(request: ExampleRequest, mount: string): string {
  const { method, target } = request
  const body = bodyOf(request)
  const isPlain = method === (body.text === '' ? 'GET' : 'POST')
  return curl([
    method === 'HEAD' ? '--head' : '-i',
    ...(isPlain || method === 'HEAD' ? [] : [`-X ${shellWord(method)}`]),
    ...(/[[\]{}]/.test(target) ? ['--globoff'] : []),
    shellWord(`${SERVER}${mount}${target}`),
    ...body.headers.map(([name, value]) => `-H ${shellWord(`${name}: ${value}`)}`),
    ...(body.text === '' ? [] : [`--data-raw ${shellWord(body.text)}`]),
  ])
}

function curlByTunnel(request: ExampleRequest): string {
  const { lines, body } = tunnelLines(request)
  const message =
    [...lines, ''].map((line) => `${forPrintf(line)}\\r\\n`).join('') + forPrintf(body)
  const fields = Object.entries({ 'Content-Type': 'message/http', ...outerFields(request) })
  return `printf '${message}' | ${curl([
    '--data-binary @-',
    ...fields.map(([name, value]) => `-H ${shellWord(`${name}: ${value}`)}`),
    `${SERVER}/tunnel`,
  ])}`
}

/** What a text is within the quoted format of `printf`; beyond ASCII by bytes, in octal numbers. */
function forPrintf(value: string): string {
  return Array.from(new TextEncoder().encode(value), (byte) => {
    const character = String.fromCharCode(byte)
    if (byte < 0x20 || byte > 0x7e) return `\\${byte.toString(8).padStart(3, '0')}`
    if (character === '%' || character === '\\') return character + character
    return character === "'" ? "'\\''" : character
  }).join('')
}

function curl(parts: readonly string[]): string {
  return ['curl', ...parts].join(' ')
}

/** See `tunnel/outer-fields.ts`. */
function outerFields({ bundle }: ExampleRequest): Record<string, string> {
  return bundle === undefined ? {} : { 'Roundtrip-Terms': `bundle=${encodeURIComponent(bundle)}` }
}
