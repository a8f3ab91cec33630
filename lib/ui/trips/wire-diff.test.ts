import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HeaderList } from '../../http/message'
import type { Exchange } from '../../runner/run-event'
import { sampleExchange, sampleResponse } from '../workbench/sample-exchange'
import { type DiffLine, diffByKey, diffText } from './line-diff'
import { diffExchanges, differences } from './wire-diff'

/** `- a[b]c` for the first, `+` for the second, `=` for both; brackets mark what differs. */
const told = (lines: readonly DiffLine[]) =>
  lines.flatMap((line) => {
    if (line.kind !== 'changed') {
      return [`${{ same: '=', removed: '-', added: '+' }[line.kind]} ${line.text}`]
    }
    const side = (pieces: typeof line.first) =>
      pieces.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('')
    return [`- ${side(line.first)}`, `+ ${side(line.second)}`]
  })

function asking(target: string, headers: HeaderList, text = '{}'): Exchange {
  const base = sampleExchange()
  const wire = new TextEncoder().encode(`GET ${target} HTTP/1.1\r\n\r\n`)
  const request = { ...base.request, headers, wire }
  return sampleExchange({ request, response: sampleResponse({ text }) })
}

it('marks the differing part of a start line, and folds what is equal', () => {
  const host: HeaderList = [['Host', 'httpbin.org']]
  const first = asking('/get?q=assam+%26+milk', host)
  const { out, back } = diffExchanges(first, asking('/get?q=assam+&+milk', host))
  expect(told(out.start)).toEqual([
    '- GET /get?q=assam+[%26]+milk HTTP/1.1',
    '+ GET /get?q=assam+[&]+milk HTTP/1.1',
  ])
  expect(told(out.headers)).toEqual(['= Host: httpbin.org'])
  expect([differences(out), differences(back)]).toEqual([1, 0])
})

it('compares header lines by name: added, removed, changed, repeated', () => {
  const first = asking('/', [
    ['Accept', '*/*'],
    ['X-A', '1'],
    ['Cookie', 'a=1'],
  ])
  const second = asking('/', [
    ['accept', 'text/html'],
    ['Cookie', 'a=1'],
    ['Cookie', 'b=2'],
    ['X-B', '2'],
  ])
  expect(told(diffExchanges(first, second).out.headers)).toEqual([
    '- [Accept]: [*]/[*]',
    '+ [accept]: [text]/[html]',
    '- X-A: 1',
    '= Cookie: a=1',
    '+ Cookie: b=2',
    '+ X-B: 2',
  ])
})

it('compares JSON by path, whatever the order of the members', () => {
  const first = asking('/', [], '{"args": {"q": "tea"}, "list": [1, 2], "same": null}')
  const second = asking('/', [], '{"same": null, "list": [1], "args": {"q": "cup", "x-y": {}}}')
  expect(told(diffExchanges(first, second).back.body)).toEqual([
    '- .args.q: "[tea]"',
    '+ .args.q: "[cup]"',
    '= .list[0]: 1',
    '- .list[1]: 2',
    '= .same: null',
    `+ .args['x-y']: {}`,
  ])
})

it('says that no answer came where only one has a response', () => {
  const lost = sampleExchange({
    state: 'failed',
    response: null,
    failure: { type: 'refused', detail: 'It was refused.' },
  })
  const { start, headers } = diffExchanges(lost, sampleExchange()).back
  expect(told(start).map((line) => line.replaceAll(/[[\]]/g, ''))).toEqual([
    '- No answer: the connection was refused',
    '+ HTTP/1.1 200 OK',
  ])
  expect(told(headers)).toEqual(['+ Content-Type: application/json'])
})

it('tells bytes that are no text apart, also of one size', () => {
  const image = (byte: number) =>
    sampleExchange({
      response: sampleResponse({
        headers: [['Content-Type', 'image/png']],
        body: new Uint8Array([0, byte, 255]),
      }),
    })
  expect(told(diffExchanges(image(1), image(2)).back.body)).toEqual(['- 3 bytes', '+ 3 bytes'])
  expect(told(diffExchanges(image(1), image(1)).back.body)).toEqual(['= 3 bytes'])
})

describe('any two texts', () => {
  const sides = (lines: readonly DiffLine[]) => {
    const whole = (pieces: readonly { text: string }[]) => pieces.map(({ text }) => text).join('')
    const first = lines.flatMap((line) =>
      line.kind === 'changed' ? [whole(line.first)] : line.kind === 'added' ? [] : [line.text],
    )
    const second = lines.flatMap((line) =>
      line.kind === 'changed' ? [whole(line.second)] : line.kind === 'removed' ? [] : [line.text],
    )
    return [first, second]
  }
  const line = fc.constantFrom('a', 'b c', 'b d', 'e', '€ f')
  const text = fc.array(line, { minLength: 1, maxLength: 8 })

  it('can be put together again from the comparison', () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        expect(sides(diffText(first.join('\n'), second.join('\n')))).toEqual([first, second])
      }),
    )
  })

  it('lose no line when they are compared by key', () => {
    const keyed = fc.array(fc.record({ key: fc.constantFrom('x', 'y'), text: line }))
    fc.assert(
      fc.property(keyed, keyed, (first, second) => {
        const [left = [], right = []] = sides(diffByKey(first, second))
        const texts = (lines: typeof first) => lines.map((one) => one.text)
        expect(left).toEqual(texts(first))
        expect(right.toSorted()).toEqual(texts(second).toSorted())
      }),
    )
  })
})
