/** Whether the body of a request is as a check describes it: JSON, a form, files. */

import { joinedValues } from '../http/headers'
import type { FieldPattern, Json, RequestPattern } from './check'
import { jsonDifference } from './json-difference'
import { type Difference, describeField, ofPairs, ofText } from './match-fields'
import type { RequestFacts } from './request-facts'
import { quote } from './text-match'

export const LOOK_AT_BODY = 'Open the body of the request in its slip.'

export function ofJson(wanted: Json, { text, exchange }: RequestFacts): Difference | null {
  const got = parseJson(text)
  const type = joinedValues(exchange.request.headers, 'content-type')
  const whole = { got: quote(text), wanted: quoteJson(wanted), hint: LOOK_AT_BODY }
  if (got === undefined) {
    const what = text === '' ? 'The request has no body.' : 'The body is not JSON.'
    return { ...whole, what, got: text === '' ? 'no body' : whole.got }
  }
  if (typeof got === 'string' && typeof wanted !== 'string')
    return {
      ...whole,
      what: 'The body is a JSON text that holds JSON.',
      hint: 'Pass the object itself: the client writes the JSON.',
    }
  const found = jsonDifference(wanted, got)
  if (found) {
    const { path } = found
    if (path === '') return { ...whole, what: 'The JSON in the body is another value.' }
    const words = { got: quoteJson(found.got), wanted: quoteJson(found.wanted), hint: LOOK_AT_BODY }
    if (found.got === undefined)
      return { ...words, what: `The JSON in the body has no \`${path}\`.` }
    if (found.wanted === undefined)
      return { ...words, what: `The JSON in the body has \`${path}\`, which was not asked for.` }
    return { ...words, what: `The JSON in the body has another value in \`${path}\`.` }
  }
  if (/\bjson\b/i.test(type ?? '')) return null
  return {
    what: 'The body is JSON, and no header says so.',
    got: type === null ? 'no `Content-Type`' : quote(`Content-Type: ${type}`),
    wanted: quote('Content-Type: application/json'),
    hint: 'Look for the option that writes the JSON and its header.',
  }
}

function quoteJson(value: Json | undefined): string {
  return value === undefined ? 'nothing' : quote(JSON.stringify(value))
}

export function ofForm(
  name: string,
  wanted: FieldPattern | readonly string[],
  request: RequestFacts,
): Difference | null {
  if (request.form === null) {
    const type = joinedValues(request.exchange.request.headers, 'content-type')
    const got = request.text === '' ? 'no body' : quote(type ?? request.text)
    return {
      what: 'The body is not a form.',
      got,
      wanted: describeField(name, wanted),
      hint: LOOK_AT_BODY,
    }
  }
  const { form, text } = request
  return ofPairs({ place: 'form', pairs: form, shown: text, hint: LOOK_AT_BODY }, name, wanted)
}

type FilePattern = NonNullable<RequestPattern['files']>[string]

export function ofFile(
  name: string,
  wanted: FilePattern,
  { files }: RequestFacts,
): Difference | null {
  const file = files.find((one) => one.name === name)
  if (!file) {
    const names = files.map((one) => `\`${one.name}\``).join(', ')
    return {
      what: `No file came in the field \`${name}\`.`,
      got: names === '' ? 'no file' : `a file in ${names}`,
      wanted: `a file in \`${name}\``,
      hint: LOOK_AT_BODY,
    }
  }
  const type = joinedValues(file.headers, 'content-type') ?? ''
  const content = new TextDecoder().decode(file.body)
  const of = `The file in \`${name}\``
  return (
    ofText(`${of} has another name.`, wanted.filename, file.filename ?? '', LOOK_AT_BODY) ??
    ofText(`${of} has another type.`, wanted.type, type, LOOK_AT_BODY) ??
    ofText(`${of} holds something else.`, wanted.content, content, LOOK_AT_BODY)
  )
}

function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    // Not JSON: the caller says so.
    return undefined
  }
}
