import { expect, it } from 'vitest'
import { checkHeader } from '../requests/header-fields'
import { networkFailure } from '../requests/network-failure'
import { checkRequestOptions } from '../requests/options'
import { readBefore } from '../sentences/runtime-hints'
import { runtimeHint } from './runtime-hints'

it.each([
  ['True is not defined', /`true`/],
  ['None is not defined', /`null`/],
  ['print is not defined', /console\.log/],
  ["Can't find variable: print", /console\.log/],
  ['fetch is not defined', /requests\.get/],
  ['params is not defined', /`\{ params: … \}`/],
  ['Type is not defined', /brackets/],
  ['requests is not defined', /import requests/],
])('%j has a hint: %s', (message, hint) => {
  expect(runtimeHint('ReferenceError', message)).toMatch(hint)
})

it('has no hint for names that it does not know', () => {
  expect(runtimeHint('ReferenceError', 'foo is not defined')).toBeNull()
  expect(runtimeHint('ReferenceError', 'constructor is not defined')).toBeNull()
  expect(runtimeHint('TypeError', 'print is not defined')).toBeNull()
})

it("knows the client's errors that leave something to try", () => {
  const message = "Invalid URL 'ex.com': No scheme supplied. Perhaps you meant https://ex.com?"
  expect(runtimeHint('MissingSchema', message)).toBe('Perhaps `https://ex.com`.')
  expect(runtimeHint('JSONDecodeError', 'Expecting value')).toMatch(/statusCode/)
})

/** The hint for what the client really throws. */
function hintFor(fails: () => void): string | null {
  try {
    fails()
  } catch (error) {
    if (error instanceof Error) return runtimeHint(error.name, error.message)
  }
  throw new Error('It did not fail.')
}

it.each([
  ['param', 'There is no option `param`. Try `params`.'],
  ['header', 'There is no option `header`. Try `headers`.'],
  ['body', 'There is no option `body`. Try `data` or `json`.'],
  ['nothingLikeIt', null],
])('knows what the option %s was meant to be', (name, hint) => {
  expect(hintFor(() => checkRequestOptions({ [name]: 1 }))).toBe(hint)
})

it.each([
  [5, 'Header values are text; got a number for `X-Page`. Try `String(…)`.'],
  [true, 'Header values are text; got a boolean for `X-Page`. Try `String(…)`.'],
  [{}, 'Header values are text; got an object for `X-Page`. Try `String(…)`.'],
  ['two\nlines', null],
])('knows that %j is no header value', (value, hint) => {
  expect(hintFor(() => checkHeader('X-Page', value))).toBe(hint)
})

it('repeats what the network knows about a name', () => {
  const detail = 'No machine called `api.githb.com` here; the closest is `api.github.com`.'
  const error = networkFailure('dns', 'https://api.githb.com/', { detail })
  expect(runtimeHint(error.name, error.message)).toBe(detail)
})

it('says what an unverified certificate means', () => {
  const detail = 'The certificate of `expired.test` ended in 2019.'
  const error = networkFailure('tls', 'https://expired.test/', { detail })
  expect(runtimeHint(error.name, error.message)).toBe(
    `${detail} The identity of the server is unknown. Fix the certificate or the clock; \`verify: false\` only hides it.`,
  )
  expect(runtimeHint('SSLError', 'a certificate that is none')).toMatch(/^The identity/)
  expect(runtimeHint('SSLError', 'TLS handshake failed')).toBeNull()
})

it('names the line of the first reader', () => {
  expect(readBefore(5)).toMatch(/^This body was already read at line 5\. /)
})
