import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeLatin1, encodeLatin1 } from './latin1'
import { inOriginForm } from './origin-form'
import { parseRequest } from './parse-request'
import { serializeRequest } from './serialize'

describe('inOriginForm', () => {
  it('names the machine in Host only', () => {
    const url = 'https://library.test/books?about=tea'
    const message = serializeRequest({
      method: 'GET',
      url,
      headers: [['Host', 'library.test']],
      body: null,
    })
    expect(decodeLatin1(inOriginForm(message, '/books?about=tea'))).toBe(
      'GET /books?about=tea HTTP/1.1\r\nHost: library.test\r\n\r\n',
    )
  })

  it('changes nothing but the target, whatever the body holds', () => {
    const path = fc.stringMatching(/^\/[a-z0-9/?=&%-]{0,20}$/)
    fc.assert(
      fc.property(path, fc.uint8Array({ maxLength: 40 }), (target, body) => {
        const url = `http://library.test${target}`
        const message = serializeRequest({ method: 'POST', url, headers: [], body })
        const line = `POST ${parseRequest(message).target} HTTP/1.1\r\n`
        const shown = inOriginForm(message, target)
        expect(decodeLatin1(shown.subarray(0, line.length))).toBe(line)
        const rest = message.subarray(`POST ${url} HTTP/1.1\r\n`.length)
        expect(shown.subarray(line.length)).toEqual(rest)
      }),
    )
  })

  it('takes no line without a target', () => {
    expect(() => inOriginForm(encodeLatin1('GET'), '/')).toThrow(TypeError)
  })
})
