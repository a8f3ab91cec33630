import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseWorkerMessage } from './worker-message'

const spans = [{ text: 'a' }, { text: '1', color: 'number' }]
const places = [[1, 2]]
const stack = [
  { name: 'get', at: 'client' },
  { name: '', at: [1, 2] },
]
const terms = { verify: true, certificate: null, proxy: null, connection: null }
const sources = [
  ['host', 'address'],
  ['x-tea', 'call'],
]
const exchange = { run: 1, type: 'exchange', exchange: 1, terms, call: 1, places, sources }
const prepared = {
  ...{ run: 1, type: 'prepared', id: 1, n: null, places, sources, rest: 'none' },
  ...{ method: 'GET', url: 'https://a.test/', headers: [['Host', 'a.test']] },
  ...{ body: new ArrayBuffer(0), wire: new ArrayBuffer(3) },
}
const proxied = { ...terms, verify: 'ca.pem', proxy: { url: 'http://p.test', authorization: 'x' } }

describe('parseWorkerMessage', () => {
  it.each([
    { type: 'pong' },
    { type: 'ready', modules: [['requests', 'blob:null/a-1', ['get', 'default']]] },
    { run: 1, type: 'console', level: 'warn', spans, places },
    { run: 1, type: 'console', level: 'error', spans: [], places: [] },
    { run: 1, type: 'value', n: 0, spans, kind: 'number' },
    { run: 1, type: 'value', n: 0, spans, kind: 'promise', hint: 'Add `await`.' },
    { run: 1, type: 'error', name: 'Error', message: 'x', places, stack, phase: 'run' },
    {
      run: 1,
      type: 'error',
      name: 'E',
      message: 'x',
      places,
      stack,
      phase: 'run',
      earlier: places,
    },
    {
      run: 1,
      type: 'error',
      name: 'E',
      message: 'x',
      places,
      stack,
      phase: 'run',
      hint: 'Try this.',
    },
    { run: 1, type: 'note', text: 'It is so.', hint: 'Try this.', places },
    { run: 1, type: 'ask-password', question: 1, prompt: 'Password: ', places },
    prepared,
    { ...prepared, n: 3, places: [], rest: 'stream' },
    { run: 1, type: 'departed', id: 1 },
    { run: 1, type: 'truncated', dropped: 7, final: true },
    { run: 1, type: 'done' },
    { ...exchange, message: new ArrayBuffer(3) },
    { ...exchange, message: new ArrayBuffer(3), terms: proxied },
    { ...exchange, message: new ArrayBuffer(3), isServed: true },
    { run: 1, type: 'served', exchange: 1, answer: new ArrayBuffer(3) },
    { run: 1, type: 'pull', exchange: 1 },
    { run: 1, type: 'cancel', exchange: 1 },
    { run: 1, type: 'cancel', exchange: 1, timeout: 'Read timed out.' },
  ])('takes $type', (message) => {
    expect(parseWorkerMessage(message)).toEqual(message)
  })

  it.each([
    null,
    'done',
    {},
    { type: 'done' },
    { run: '1', type: 'done' },
    { run: -1, type: 'done' },
    { run: 1.5, type: 'done' },
    { run: 1, type: 'eval' },
    { run: 1, type: 'console', level: 'fatal', spans, places },
    { run: 1, type: 'console', level: 'log', spans: [{ text: 1 }], places },
    { run: 1, type: 'console', level: 'log', spans: [{ text: 'x', color: 'url(x)' }], places },
    { run: 1, type: 'console', level: 'log', spans, places: [[1, 'x']] },
    { run: 1, type: 'console', level: 'log', spans, places: Array(51).fill([1, 1]) },
    { run: 1, type: 'console', level: 'log', spans: [{ text: 'x'.repeat(2_000_000) }], places },
    { run: 1, type: 'value', n: Number.NaN, spans, kind: '' },
    { run: 1, type: 'error', name: {}, message: 'x', places, stack, phase: 'run' },
    { run: 1, type: 'error', name: 'Error', message: 'x', places, phase: 'runner' },
    { run: 1, type: 'error', name: 'E', message: 'x', places, stack, phase: 'run', earlier: [[1]] },
    ...[
      undefined,
      [{ name: 1, at: 'client' }],
      [{ name: '', at: 'host' }],
      [{ name: '', at: [1] }],
    ].map((wrong) => ({
      ...{ run: 1, type: 'error', name: 'E', message: 'x', places, phase: 'run', stack: wrong },
    })),
    { run: 1, type: 'note', text: 1, hint: '', places },
    { run: 1, type: 'ask-password', question: 1, prompt: 'x'.repeat(501), places },
    { run: 1, type: 'ask-password', question: '1', prompt: '', places },
    { ...exchange, message: 'GET https://a/' },
    ...[
      { id: -1 },
      { n: 'x' },
      { n: undefined },
      { method: 'x'.repeat(1001) },
      { url: 1 },
      { headers: [['Host']] },
      { headers: [['Host', 1]] },
      { headers: Array(257).fill(['Host', 'a']) },
      { body: 'text' },
      { wire: new ArrayBuffer(2_000_000) },
      { rest: 'some' },
    ].map((wrong) => ({ ...prepared, ...wrong })),
    { run: 1, type: 'departed' },
    ...[
      { exchange: -1 },
      { call: undefined },
      { call: 'x' },
      { terms: undefined },
      { terms: { ...terms, verify: 1 } },
      { terms: { ...terms, certificate: 'x'.repeat(1001) } },
      { terms: { ...terms, proxy: 'http://p' } },
      { isServed: false },
      { sources: undefined },
      { sources: [['host', 'magic']] },
      { sources: [['host', 'address', 'x']] },
      { sources: Array(257).fill(['host', 'address']) },
    ].map((wrong) => ({ ...exchange, message: new ArrayBuffer(3), ...wrong })),
    { run: 1, type: 'served', exchange: 1, answer: 'HTTP/1.1 200 OK' },
    { run: 1, type: 'served', answer: new ArrayBuffer(3) },
    { type: 'ready', modules: [['requests', 'https://evil.test/x.js', ['get']]] },
    { type: 'ready', modules: [['requests', 'blob:null/"+alert(1)', ['get']]] },
    { type: 'ready', modules: 'x' },
  ])('drops %j', (message) => {
    expect(parseWorkerMessage(message)).toBeNull()
  })

  it('keeps no field that it does not know', () => {
    expect(parseWorkerMessage({ run: 1, type: 'done', extra: 1 })).toEqual({ run: 1, type: 'done' })
    const span = { text: 'a', onclick: 'x' }
    expect(
      parseWorkerMessage({ run: 1, type: 'value', n: 0, spans: [span], kind: '' }),
    ).toMatchObject({ spans: [{ text: 'a' }] })
  })

  it('never throws, whatever comes', () => {
    const type = fc.constantFrom(
      'ready',
      'console',
      'value',
      'error',
      'prepared',
      'exchange',
      'cancel',
    )
    fc.assert(
      fc.property(type, fc.dictionary(fc.string(), fc.anything()), (name, fields) => {
        parseWorkerMessage({ run: 1, ...fields, type: name })
      }),
    )
  })
})
