import { describe, expect, it } from 'vitest'
import { headerMeaning, headerMeanings } from './header-meanings'

describe('header meanings', () => {
  it('know every header that the course’s servers and client send as a matter of course', () => {
    const usual = ['Host', 'user-agent', 'ACCEPT', 'Content-Type', 'Set-Cookie', 'ETag', 'Server']
    for (const name of usual) expect(headerMeaning(name)?.means).toBeTruthy()
    expect(headerMeaning('X-Nobody-Knows')).toBeNull()
    expect(headerMeanings.length).toBeGreaterThanOrEqual(90)
  })

  it('say each header once, in order, in one sentence with a source', () => {
    const names = headerMeanings.map(({ name }) => name.toLowerCase())
    expect(new Set(names).size).toBe(names.length)
    for (const { name, means, source } of headerMeanings) {
      expect(means, name).toMatch(/^[A-Z].*[.?]$/s)
      expect(means.length, name).toBeLessThan(125)
      expect(source, name).toMatch(
        /^(?:RFC \d{4} section [\w.]+|W3C |WHATWG |IETF draft|ECMA|A convention)/,
      )
    }
  })

  it('cite sections that the core documents have', () => {
    // RFC 9110 ends with section 18, RFC 9111 with 8.
    for (const { name, source } of headerMeanings) {
      const section = /^RFC (9110|9111) section (\d+)/.exec(source)
      if (section)
        expect(Number(section[2]), name).toBeLessThanOrEqual(section[1] === '9110' ? 18 : 8)
    }
  })
})
