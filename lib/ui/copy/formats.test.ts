import { describe, expect, test } from 'vitest'
import { MASK } from '../../programs/mask-secrets'
import { sampleExchange, sampleResponse } from '../workbench/sample-exchange'
import { formatNames } from './format-names'
import { copyOf } from './formats'

const exchange = sampleExchange({
  request: {
    method: 'POST',
    url: 'https://vault.test/notes?token=t1',
    headers: [
      ['Host', 'vault.test'],
      ['Authorization', 'Bearer t2'],
      ['Content-Type', 'application/json'],
    ],
    body: new TextEncoder().encode('{"note":"tea"}'),
    sources: [],
    wire: new Uint8Array(),
  },
  response: sampleResponse({ headers: [['Set-Cookie', 'session=t3; Path=/']] }),
})

describe('an exchange is copied', () => {
  test.each(formatNames)('as %s without its secrets, unless they are asked for', (format) => {
    const masked = copyOf(exchange, format, { secrets: false })
    expect(masked.isMasked).toBe(true)
    expect(masked.text).toContain(MASK)
    expect(masked.text).not.toMatch(/t1|t2|t3/)
    const whole = copyOf(exchange, format, { secrets: true })
    expect(whole.isMasked).toBe(false)
    expect(whole.text).toContain('t1')
    expect(whole.text).toContain('t2')
  })

  test('as a raw message in origin form', () => {
    expect(copyOf(exchange, 'raw', { secrets: true }).text).toBe(
      'POST /notes?token=t1 HTTP/1.1\r\nHost: vault.test\r\nAuthorization: Bearer t2\r\nContent-Type: application/json\r\n\r\n{"note":"tea"}',
    )
  })
})
