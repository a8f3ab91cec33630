import { describe, expect, it } from 'vitest'
import type { EndpointExample } from '../endpoint'
import { exampleAsCurl } from './example-as-curl'

const at = 'http://host.test/get'

describe('an example as a curl command', () => {
  it.each<[EndpointExample, string, string]>([
    [{ target: '/get' }, at, `curl ${at}`],
    [{ target: '/get', method: 'DELETE' }, at, `curl -X DELETE ${at}`],
    [{ target: '/get', method: 'HEAD' }, at, `curl --head ${at}`],
    [{ target: '/get', headers: { 'X-Tea': "it's" } }, at, `curl -H 'X-Tea: it'\\''s' ${at}`],
    [{ target: '/get', method: 'POST', json: { a: 1 } }, at, `curl --json '{"a":1}' ${at}`],
    [{ target: '/get', method: 'PUT', json: 1 }, at, `curl -X PUT --json 1 ${at}`],
    [
      { target: '/get', method: 'POST', form: { a: 'b c', d: '&' } },
      at,
      `curl --data-urlencode 'a=b c' --data-urlencode 'd=&' ${at}`,
    ],
    [{ target: '/get?a&b' }, `${at}?a&b`, `curl '${at}?a&b'`],
    [{ target: '/get?a[b]' }, `${at}?a[b]`, `curl -g '${at}?a[b]'`],
  ])('%j', (example, url, command) => {
    expect(exampleAsCurl(example, url)).toBe(command)
  })
})
