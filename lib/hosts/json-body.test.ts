import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { questionTo } from './ask.fixture'
import { readJson } from './json-body'
import { Refusal } from './refusal'

const schema = z.strictObject({ tea: z.string(), cups: z.int() })

function read(type: string, body: string | Uint8Array): unknown {
  const headers = type === '' ? [] : [['Content-Type', type] as const]
  try {
    return readJson(questionTo('/', { method: 'POST', headers, body }), schema)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return [error.status, error.message]
  }
}

describe('a JSON body', () => {
  it.each(['application/json', 'Application/JSON; charset=utf-8', 'application/merge-patch+json'])(
    'comes as %s',
    (type) => {
      expect(read(type, '{"tea": "assam", "cups": 2}')).toEqual({ tea: 'assam', cups: 2 })
    },
  )

  it.each([
    ['application/x-www-form-urlencoded', 'tea=assam', 'got a form (`tea=assam`)'],
    ['multipart/form-data; boundary=x', '--x', 'got a form with files (multipart)'],
    ['text/plain', '{"tea":"assam"}', 'got text labelled text/plain (`{"tea":"assam"}`)'],
    ['', '{}', 'got a body without a Content-Type (`{}`)'],
    ['', '', 'got no body'],
    ['image/png', 'x', 'got a body labelled `image/png`'],
  ])('labelled %s is 415 that says so', (type, body, words) => {
    expect(read(type, body)).toEqual([415, expect.stringContaining(words)])
    expect(read(type, body)).toEqual([415, expect.stringContaining('says it wants JSON')])
  })

  it.each(['{', 'tea=assam', '', Uint8Array.of(0xff)])('is 400 when it is none: %j', (body) => {
    expect(read('application/json', body)).toEqual([
      400,
      expect.stringMatching(/^The body is labelled as JSON and is not: /),
    ])
  })

  it('is 422 with a list of what is wrong', () => {
    expect(read('application/json', '{"tea": 1, "__proto__": {}}')).toEqual([
      422,
      'What came was understood, but not right: see `tea`, `cups`, the body.',
    ])
    expect(read('application/json', '"text"')).toEqual([422, expect.stringContaining('the body')])
  })
})
