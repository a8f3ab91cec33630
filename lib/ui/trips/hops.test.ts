import { describe, expect, it } from 'vitest'
import type { HeaderList } from '../../http/message'
import type { Exchange } from '../../runner/run-event'
import { causeText } from '../../sentences/trips'
import { sampleExchange, sampleResponse } from '../workbench/sample-exchange'
import { callOf, hopsOf } from './hops'

function trip(
  id: number,
  line: string,
  headers: HeaderList,
  answer: { status: number; headers?: HeaderList } | string,
  [sent, end]: readonly [number, number] = [id * 100, id * 100 + 50],
): Exchange {
  const [method = '', url = ''] = line.split(' ')
  const base = sampleExchange()
  const lost = typeof answer === 'string'
  return sampleExchange({
    id,
    state: lost ? 'failed' : 'done',
    request: { ...base.request, method, url, headers, body: new Uint8Array() },
    response: lost ? null : sampleResponse(answer),
    failure: lost ? { type: answer, detail: 'It failed.' } : null,
    timing: { sent, connected: lost ? null : sent, head: lost ? null : end, end },
  })
}

const words = (exchanges: readonly Exchange[]) =>
  hopsOf(exchanges).hops.map(({ cause, wait }) => (cause ? causeText(cause, wait) : 'first'))

const location: HeaderList = [['Location', 'https://api.github.com/get']]

describe('why a request left', () => {
  it('tells a redirect, and what became of the method', () => {
    const post = trip(1, 'POST https://httpbin.org/a', [], { status: 302, headers: location })
    const get = trip(2, 'GET https://api.github.com/get', [], { status: 200 })
    expect(words([post, get])).toEqual(['first', 'Redirect 302: POST became GET'])
    const kept = trip(1, 'POST https://httpbin.org/a', [], { status: 307, headers: location })
    const again = trip(2, 'POST https://httpbin.org/b', [], { status: 200 })
    expect(words([kept, again])).toEqual(['first', 'Redirect 307: POST stays POST'])
  })

  it('tells a challenge that was answered by the scheme of the answer', () => {
    const asked = trip(1, 'GET https://httpbin.org/d', [], { status: 401 })
    const told = trip(2, 'GET https://httpbin.org/d', [['Authorization', 'Digest username="u"']], {
      status: 200,
    })
    expect(words([asked, told])).toEqual(['first', '401 answered with Digest'])
  })

  it('counts retries, with the wait and what went wrong', () => {
    const url = 'GET https://api.github.com/'
    const calls = [
      trip(1, url, [], 'refused', [0, 10]),
      trip(2, url, [], { status: 503 }, [10.2, 20]),
      trip(3, url, [], { status: 200 }, [520, 540]),
    ]
    expect(words(calls)).toEqual([
      'first',
      'Retry 1 at once: the connection was refused',
      'Retry 2 after 0.5 s: the answer was 503',
    ])
  })

  it('takes a 401 that is asked again with the same credentials for a retry', () => {
    const headers: HeaderList = [['Authorization', 'Basic eA==']]
    const calls = [1, 2].map((id) => trip(id, 'GET https://a.test/', headers, { status: 401 }))
    expect(words(calls)).toEqual(['first', 'Retry 1 after 50 ms: the answer was 401'])
  })
})

describe('what did not travel on', () => {
  const sent: HeaderList = [
    ['Host', 'httpbin.org'],
    ['Authorization', 'Basic eDp5'],
    ['Cookie', 'a=1; b=2'],
    ['Content-Type', 'text/plain'],
    ['X-Own', '1'],
  ]
  const dropped = (to: string, headers: HeaderList) => {
    const first = trip(1, 'POST https://httpbin.org/a', sent, { status: 302, headers: location })
    const next = trip(2, `GET ${to}`, headers, { status: 200 })
    return hopsOf([first, next]).hops[1]?.dropped.map(({ name, value, reason }) => [
      name,
      value,
      reason,
    ])
  }

  it('names credentials, cookies and body fields with the reason of each', () => {
    expect(dropped('https://api.github.com/', [['x-own', '1']])).toEqual([
      ['Authorization', 'Basic eDp5', 'host'],
      ['Cookie', 'a=1; b=2', 'host'],
      ['Content-Type', 'text/plain', 'body'],
    ])
  })

  it('names only the cookies that are missing, and other origins of one host', () => {
    expect(dropped('http://httpbin.org/', [['Cookie', 'a=1']])).toEqual([
      ['Authorization', 'Basic eDp5', 'scheme'],
      ['Cookie', 'b=2', 'cookie'],
      ['Content-Type', 'text/plain', 'body'],
      ['X-Own', '1', 'program'],
    ])
    expect(dropped('https://httpbin.org:8443/', sent.slice(2))).toEqual([
      ['Authorization', 'Basic eDp5', 'port'],
    ])
  })
})

it('gives each host one rail, in order of appearance', () => {
  const calls = ['https://b.test/', 'https://a.test/', 'https://b.test/x'].map((url, index) =>
    trip(index + 1, `GET ${url}`, [], { status: 302, headers: location }),
  )
  const { hosts, hops } = hopsOf(calls)
  expect(hosts).toEqual(['b.test', 'a.test'])
  expect(hops.map(({ host }) => host)).toEqual([0, 1, 0])
})

it('finds the exchanges of a call among those of the run', () => {
  const run = [1, 2, 3].map((id) => sampleExchange({ id, call: id === 2 ? 2 : 1 }))
  expect(callOf(run[0] ?? sampleExchange(), run).map(({ id }) => id)).toEqual([1, 3])
  expect(callOf(sampleExchange({ id: 9, call: 1 }), run).map(({ id }) => id)).toEqual([9])
})
