import { describe, expect, it } from 'vitest'
import type { Endpoint } from './endpoint'
import { createRouter } from './router'

const endpoint = (path: string, ...methods: string[]): Endpoint<string> => ({
  path,
  methods,
  summary: '',
  example: path,
  answer: () => ({ status: 200, reason: '', headers: [], body: null }),
})

const router = createRouter([
  endpoint('/', 'GET'),
  endpoint('/n/{n:int}', 'GET'),
  endpoint('/text/{a}/{b}', 'GET'),
  endpoint('/rest/{path...}', 'POST'),
  endpoint('/both', 'GET'),
  endpoint('/both', 'POST'),
  endpoint('/part/{a}', 'GET'),
  endpoint('/part/fixed', 'PUT'),
])

function find(method: string, path: string) {
  const match = router.find(method, path)
  if (match.kind === 'found') return [match.endpoint.path, Object.fromEntries(match.parameters)]
  return match.kind === 'other-method' ? match.allow.join(' ') : match.kind
}

describe('the router', () => {
  it.each([
    ['GET', '/', ['/', {}]],
    ['HEAD', '/', ['/', {}]],
    ['GET', '/n/12', ['/n/{n:int}', { n: '12' }]],
    ['GET', '/n/-1', 'unknown-path'],
    ['GET', '/n/', 'unknown-path'],
    ['GET', '/n/1/', 'unknown-path'],
    ['GET', '/n/%31', ['/n/{n:int}', { n: '1' }]],
    ['GET', '/text/a%2Fb/%zz', ['/text/{a}/{b}', { a: 'a/b', b: '%zz' }]],
    ['GET', '/text//b', 'unknown-path'],
    ['POST', '/rest/a/b/', ['/rest/{path...}', { path: 'a/b/' }]],
    ['POST', '/rest//a', ['/rest/{path...}', { path: '/a' }]],
    ['POST', '/rest/', 'unknown-path'],
    ['GET', '/rest/a', 'OPTIONS POST'],
    ['PUT', '/both', 'GET HEAD OPTIONS POST'],
    ['get', '/both', 'GET HEAD OPTIONS POST'],
    ['GET', '/b%6Fth', ['/both', {}]],
    ['PUT', '/part/fixed', ['/part/fixed', {}]],
    ['PUT', '/part/%66ixed', ['/part/fixed', {}]],
    ['GET', '/part/fixed', 'OPTIONS PUT'],
    ['GET', '/part/other', ['/part/{a}', { a: 'other' }]],
    ['GET', '//', 'unknown-path'],
    ['GET', '/__proto__', 'unknown-path'],
  ])('%s %s', (method, path, found) => expect(find(method, path)).toEqual(found))

  it('refuses two endpoints for one method and path, and malformed templates', () => {
    expect(() => createRouter([endpoint('/a', 'GET'), endpoint('/a', 'GET')])).toThrow('GET /a')
    expect(() => createRouter([endpoint('/a/{B}', 'GET')])).toThrow('Malformed segment')
  })
})
