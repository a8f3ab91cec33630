import { describe, expect, it } from 'vitest'
import { ask, type Question } from '../ask.fixture'
import { createHttpbin } from './index'

const httpbin = createHttpbin()
type Echo = Record<string, unknown>
async function echo(target: string, question?: Question): Promise<Echo> {
  const answer = await ask(httpbin, target, question)
  expect([answer.status, answer.header('Content-Type')]).toEqual([200, 'application/json'])
  return answer.json() as Echo
}
const post = (type: string | undefined, body: string | Uint8Array) =>
  echo('/post', {
    method: 'POST',
    headers: type === undefined ? [] : [['Content-Type', type]],
    body,
  })

describe('/get', () => {
  it('prints exactly as the original does', async () => {
    const answer = await ask(httpbin, '/get?b=2&a=%C3%A9&b=3', { headers: [['accept', '*/*']] })
    expect(answer.text).toBe(`{
  "args": {
    "a": "\\u00e9",
    "b": [
      "2",
      "3"
    ]
  },
  "headers": {
    "Accept": "*/*",
    "Host": "host.test"
  },
  "origin": "192.0.2.7",
  "url": "http://host.test/get?b=2&a=\\u00e9&b=3"
}
`)
    expect(answer.header('Content-Length')).toBe(String(answer.bytes?.length))
  })

  it('ignores a body', async () => {
    expect(Object.keys(await echo('/get', { body: 'x' }))).toEqual([
      'args',
      'headers',
      'origin',
      'url',
    ])
  })
})

describe('the methods with a body', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s echoes it', async (method) => {
    const answer = await echo(`/${method.toLowerCase()}?q=1`, { method, body: 'hello' })
    expect(answer).toMatchObject({
      args: { q: '1' },
      data: 'hello',
      files: {},
      form: {},
      json: null,
    })
  })

  it.each([
    ['GET', '/post'],
    ['HEAD', '/post'],
    ['POST', '/get'],
    ['get', '/get'],
  ])('%s %s is not allowed', async (method, target) => {
    const answer = await ask(httpbin, target, { method })
    expect([answer.status, answer.reason]).toEqual([405, 'METHOD NOT ALLOWED'])
    expect(answer.header('Allow')).toContain('OPTIONS')
  })
})

describe('a body', () => {
  it('is parsed as JSON whatever its type, and shown as it came', async () => {
    for (const type of ['application/json', 'text/plain', undefined]) {
      expect(await post(type, '{"key": "value"}')).toMatchObject({
        data: '{"key": "value"}',
        json: { key: 'value' },
        form: {},
      })
    }
  })

  it('keeps big integers, sorts keys, and has prototype keys as plain keys', async () => {
    const answer = await ask(httpbin, '/post', {
      method: 'POST',
      body: '{"b":12345678901234567890,"a":1.0,"__proto__":{"x":1},"constructor":null}',
    })
    expect(answer.text).toContain(`  "json": {
    "__proto__": {
      "x": 1
    },
    "a": 1.0,
    "b": 12345678901234567890,
    "constructor": null
  },`)
  })

  it.each(['{"a":NaN}', 'nothing', '', '[1,]', '{"a":1} x'])('%s is no JSON', async (body) => {
    expect(await post('application/json', body)).toMatchObject({ json: null, data: body })
  })

  it('nested too deeply is refused in words', async () => {
    const body = '['.repeat(100_000)
    const answer = await ask(httpbin, '/post', { method: 'POST', body })
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('deeper than 200 levels')
  })

  it('that is not UTF-8 becomes a data URL, always octet-stream', async () => {
    const { data, json } = await post('image/png', Uint8Array.of(0x89, 0x50, 0xff))
    expect([data, json]).toEqual(['data:application/octet-stream;base64,iVD/', null])
  })

  it('that is a form fills form, and leaves data empty', async () => {
    const type = 'application/x-www-form-urlencoded; charset=utf-8'
    expect(await post(type, 'a=1&b=+x&a=2&c&__proto__=p&e=%FF')).toMatchObject({
      data: '',
      json: null,
      form: JSON.parse('{"a":["1","2"],"b":" x","c":"","__proto__":"p","e":"\ufffd"}') as object,
    })
  })

  it('that is multipart fills form and files', async () => {
    const part = (disposition: string, type: string, content: string) =>
      `--B\r\nContent-Disposition: form-data; ${disposition}\r\n${type}\r\n${content}\r\n`
    const body = [
      part('name="a"', '', '1'),
      part('name="f"; filename="f.txt"', 'Content-Type: text/plain\r\n', 'x\r\ny'),
      part('name="f"; filename="second.txt"', '', 'dropped'),
      part('name="p"; filename="p.png"', 'Content-Type: image/png\r\n', '\u00ff'),
      '--B--\r\n',
    ].join('')
    const bytes = Uint8Array.from(body, (character) => character.charCodeAt(0))
    expect(await post('multipart/form-data; boundary=B', bytes)).toMatchObject({
      data: '',
      json: null,
      form: { a: '1' },
      files: { f: 'x\r\ny', p: 'data:image/png;base64,/w==' },
      uploads: {
        f: [
          { filename: 'f.txt', content_type: 'text/plain', size: 4, content: 'x\r\ny' },
          { filename: 'second.txt', content_type: null, size: 7, content: 'dropped' },
        ],
        p: [
          {
            filename: 'p.png',
            content_type: 'image/png',
            size: 1,
            content: 'data:image/png;base64,/w==',
          },
        ],
      },
    })
  })

  it('has uploads only where files came', async () => {
    const body = '--B\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\n1\r\n--B--\r\n'
    const answer = await post('multipart/form-data; boundary=B', body)
    expect(Object.keys(answer)).not.toContain('uploads')
    expect(answer.form).toEqual(JSON.parse('{"__proto__":"1"}') as object)
  })

  it.each(['multipart/form-data', 'multipart/form-data; boundary=B'])(
    'that only claims to be %s is shown as it came',
    async (type) => {
      expect(await post(type, 'a=1')).toMatchObject({ data: 'a=1', form: {}, files: {} })
    },
  )

  it('has limits, and each says which', async () => {
    const small = createHttpbin({ limits: { body: 20, pairs: 2, answer: 2000, parts: 1 } })
    const send = (target: string, body: string, type = 'text/plain') =>
      ask(small, target, { method: 'POST', body, headers: [['Content-Type', type]] })
    const form = 'application/x-www-form-urlencoded'
    expect((await send('/post', 'x'.repeat(20))).status).toBe(200)
    for (const [target, body, type, words] of [
      ['/post', 'x'.repeat(21), 'text/plain', 'longer than 20 bytes'],
      ['/post', 'a&b&c', form, 'more than 2 '],
      ['/post?a&b&c', '', 'text/plain', 'more than 2 '],
      [`/post?${'x'.repeat(2000)}`, '', 'text/plain', 'longer than 2000 bytes'],
    ] as const) {
      const answer = await send(target, body, type)
      expect(answer.status).toBe(413)
      expect(answer.text).toContain(words)
    }
  })
})

describe('/anything', () => {
  it.each([
    ['GET', '/anything'],
    ['PUT', '/anything/at/all/'],
    ['TRACE', '/anything/a%2Fb'],
    ['DELETE', '/anything//a//b'],
    ['POST', '/anything/%zz?%FF'],
  ])('shows %s %s whole', async (method, target) => {
    const answer = await echo(target, { method, body: 'hi' })
    expect(answer).toMatchObject({ method, data: 'hi', url: `http://host.test${target}` })
  })

  it('says to HEAD how long the answer would be, and shows OPTIONS no echo', async () => {
    const [head, get] = [
      await ask(httpbin, '/anything/a', { method: 'HEAD' }),
      await ask(httpbin, '/anything/a'),
    ]
    expect([head.status, head.bytes]).toEqual([200, null])
    // The echo names the method, which is one letter longer.
    expect(Number(head.header('Content-Length'))).toBe(Number(get.header('Content-Length')) + 1)
    const options = await ask(httpbin, '/anything/a', { method: 'OPTIONS' })
    expect([options.status, options.text, options.header('Allow')]).toEqual([
      200,
      '',
      'DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT, TRACE',
    ])
  })

  it.each(['PROPFIND', 'anything', 'CONNECT'])('refuses %s', async (method) => {
    expect((await ask(httpbin, '/anything', { method })).status).toBe(405)
  })

  it('has nothing under an empty path', async () => {
    expect((await ask(httpbin, '/anything/')).status).toBe(404)
  })
})

describe('/head', () => {
  it('answers HEAD only, as /get would', async () => {
    const head = await ask(httpbin, '/head', { method: 'HEAD' })
    expect([head.status, head.bytes, head.header('Content-Type')]).toEqual([
      200,
      null,
      'application/json',
    ])
    const get = await ask(httpbin, '/head')
    expect([get.status, get.header('Allow')]).toEqual([405, 'HEAD, OPTIONS'])
  })
})
