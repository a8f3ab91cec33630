import { describe, expect, it } from 'vitest'
import { ask } from '../ask.fixture'
import { createHttpbin } from './index'

const httpbin = createHttpbin()
const hello = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824'
const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

function part(disposition: string, content: string, type?: string): string {
  const contentType = type === undefined ? '' : `Content-Type: ${type}\r\n`
  return `--B\r\nContent-Disposition: form-data; ${disposition}\r\n${contentType}\r\n${content}\r\n`
}

const post = (body: string, type: string) =>
  ask(httpbin, '/upload', { method: 'POST', body, headers: [['Content-Type', type]] })

describe('/upload', () => {
  it('tells name, type, size and hash of every file, several of one field included', async () => {
    const body =
      part('name="photo"; filename="a.txt"', 'hello', 'text/plain') +
      part('name="comment"', 'two of them') +
      part('name="photo"; filename="caf\u00e9.bin"', '') +
      part('name="__proto__"; filename=""', 'hello')
    const answer = await post(`${body}--B--\r\n`, 'multipart/form-data; boundary=B')
    expect(answer.text).toBe(`{
  "body": null,
  "fields": {
    "comment": "two of them"
  },
  "files": {
    "__proto__": [
      {
        "content_type": null,
        "filename": "",
        "sha256": "${hello}",
        "size": 5
      }
    ],
    "photo": [
      {
        "content_type": "text/plain",
        "filename": "a.txt",
        "sha256": "${hello}",
        "size": 5
      },
      {
        "content_type": null,
        "filename": "caf\\u00e9.bin",
        "sha256": "${empty}",
        "size": 0
      }
    ]
  }
}
`)
  })

  it('takes any other body as one file', async () => {
    expect((await post('hello', 'image/png')).json()).toEqual({
      body: { content_type: 'image/png', size: 5, sha256: hello },
      fields: {},
      files: {},
    })
    expect((await ask(httpbin, '/upload', { method: 'PUT' })).json()).toMatchObject({
      body: { content_type: null, size: 0, sha256: empty },
    })
  })

  it('takes plain forms', async () => {
    const answer = await post('a=1&a=2', 'application/x-www-form-urlencoded')
    expect(answer.json()).toEqual({ body: null, fields: { a: ['1', '2'] }, files: {} })
  })

  it.each(['multipart/form-data', 'multipart/form-data; boundary=C'])(
    'says what is wrong with %s',
    async (type) => {
      const answer = await post(`${part('name="a"', 'b')}--B--\r\n`, type)
      expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('boundary')])
    },
  )
})
