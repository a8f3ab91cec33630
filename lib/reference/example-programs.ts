/** One example request as a program of each language, ready to be copied and run. */

import { asPython } from '../programs/as-python'
import { asTypescript } from '../programs/as-typescript'
import { literal, step, text } from '../programs/literal'
import { pythonCall } from '../programs/python-call'
import type { RequestToWrite, WrittenBody } from '../programs/request-to-write'
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

function typescript(request: ExampleRequest): string {
  const { bundle } = request
  return asTypescript(written(request), bundle === undefined ? [] : [['verify', bundle]])
}

function pythonDirect(request: ExampleRequest, mount: string): string {
  const direct = written({ ...request, address: SERVER + mount })
  return asPython(direct, 'print(response.status_code, response.text)')
}

function written({ method, address, target, headers, json, form }: ExampleRequest): RequestToWrite {
  const body: WrittenBody =
    json !== undefined
      ? { kind: 'json', value: json }
      : form !== undefined
        ? { kind: 'form', pairs: Object.entries(form) }
        : { kind: 'none' }
  return { method, url: address + target, headers, body }
}

function pythonByTunnel(request: ExampleRequest): string {
  const { lines, body } = tunnelLines(request)
  const bytes = [...lines.map((line) => `${line}\r\n`), '\r\n', ...(body === '' ? [] : [body])]
  const message = bytes.map((line) => `    ${text(line, 'python')}\n`).join('')
  const headers = { 'Content-Type': 'message/http', ...outerFields(request) }
  const call = pythonCall('requests.post', [
    text(`${SERVER}/tunnel`, 'python'),
    'data=message.encode()',
    `headers=${literal(headers, 'python', step('python'))}`,
  ])
  return `import requests\n\nmessage = (\n${message})\n\n${call}\nprint(response.text)\n`
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
