import { describe, expect, it } from 'vitest'
import type { HeaderList } from '../../../http/message'
import { cookieChanges, sentCookies } from './cookie-story'

const NOW = Date.UTC(2030, 0, 1)
const sent = sentCookies([['Cookie', 'table=7; theme=dark; cart=a=b']])

function changes(...fields: string[]) {
  const headers: HeaderList = fields.map((field) => ['Set-Cookie', field])
  return cookieChanges(sent, headers, 'https://shop.test/menu/tea', NOW)
}

describe('cookies of an exchange', () => {
  it('reads what was sent', () => {
    expect(sent).toEqual([
      { name: 'table', value: '7' },
      { name: 'theme', value: 'dark' },
      { name: 'cart', value: 'a=b' },
    ])
    expect(sentCookies([])).toEqual([])
  })

  it.each([
    ['visit=1', 'set'],
    ['table=8', 'changed'],
    ['table=7', 'same'],
    ['theme=; Max-Age=0', 'removed'],
    ['theme=x; Expires=Thu, 01 Jan 1970 00:00:00 GMT', 'removed'],
    ['a=1; Domain=other.test', 'refused'],
    ['a=1; Domain=test', 'refused'],
  ])('%s is %s', (field, change) => {
    expect(changes(field)[0]?.change).toBe(change)
  })

  it('knows whether the same address gets it next time', () => {
    const again = (field: string) => changes(field)[0]?.isSentAgain
    expect(again('a=1; Path=/menu')).toBe(true)
    expect(again('a=1; Path=/account')).toBe(false)
    expect(again('a=1; Max-Age=0')).toBe(false)
  })

  it('takes several fields in order', () => {
    const [first, second] = changes('a=1; Path=/; HttpOnly', 'a=2')
    expect(first?.attributes).toEqual([
      { name: 'Path', value: '/' },
      { name: 'HttpOnly', value: '' },
    ])
    expect(first?.change).toBe('set')
    expect(second?.change).toBe('changed')
  })
})
