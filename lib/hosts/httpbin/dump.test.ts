import { describe, expect, it } from 'vitest'
import { ask, askMessage, questionTo } from '../ask.fixture'
import { createHttpbin } from './index'

const httpbin = createHttpbin()

describe('/dump/request', () => {
  it('shows start line, spelling, order, repeats and body', async () => {
    const answer = await ask(httpbin, '/dump/request?q=%7e%zz', {
      method: 'PATCH',
      headers: [
        ['x-b', '1'],
        ['X-A', 'caf\u00e9'],
        ['X-b', ''],
      ],
      body: Uint8Array.of(0, 255, 10),
    })
    expect(answer.header('Content-Type')).toBe('text/plain; charset=utf-8')
    expect(Buffer.from(answer.bytes ?? []).toString('latin1')).toBe(
      'PATCH /dump/request?q=%7e%zz HTTP/1.1\r\n' +
        'Host: host.test\r\nx-b: 1\r\nX-A: caf\u00e9\r\nX-b: \r\n\r\n\0\u00ff\n',
    )
  })

  it('shows the version and the chunks where the carrier knows them', async () => {
    const encodedBody = new TextEncoder().encode('2;x=y\r\nhi\r\n0\r\nT: 1\r\n\r\n')
    const request = questionTo('/dump/request', { body: 'hi' })
    const answer = await askMessage(httpbin, { ...request, version: 10, encodedBody })
    expect(answer.text).toBe(
      'GET /dump/request HTTP/1.0\r\nHost: host.test\r\n\r\n2;x=y\r\nhi\r\n0\r\nT: 1\r\n\r\n',
    )
  })
})
