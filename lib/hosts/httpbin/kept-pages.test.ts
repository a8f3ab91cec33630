import { describe, expect, it, vi } from 'vitest'
import { ask, questionTo } from '../ask.fixture'
import { parseTarget } from '../target'
import { html } from './answer'
import { HttpbinCall, type HttpbinSettings } from './call'
import { createHttpbin } from './index'
import { KeptPages } from './kept-pages'

const callTo = (authority: string, headers: readonly (readonly [string, string])[] = []) =>
  new HttpbinCall(
    questionTo('/', { authority, headers }),
    parseTarget('/'),
    new Map(),
    {} as HttpbinSettings,
  )

describe('kept pages', () => {
  it('are made once for each name, scheme and host', () => {
    const pages = new KeptPages()
    const make = vi.fn(() => html('page'))
    const first = pages.get(callTo('a.test'), 'index', make)
    expect(pages.get(callTo('a.test'), 'index', make)).toBe(first)
    expect(make).toHaveBeenCalledTimes(1)
    pages.get(callTo('b.test'), 'index', make)
    pages.get(callTo('a.test'), 'spec', make)
    pages.get(callTo('a.test', [['X-Forwarded-Proto', 'https']]), 'index', make)
    expect(make).toHaveBeenCalledTimes(4)
  })

  it('are few, however many hosts are asked for, the latest of them', () => {
    const pages = new KeptPages()
    const make = vi.fn(() => html('page'))
    for (let host = 0; host < 1000; host += 1) pages.get(callTo(`h${host}.test`), 'index', make)
    expect(pages.size).toBeLessThanOrEqual(12)
    make.mockClear()
    pages.get(callTo('h999.test'), 'index', make)
    expect(make).not.toHaveBeenCalled()
    pages.get(callTo('x'.repeat(10_000)), 'index', make)
    expect(pages.size).toBeLessThanOrEqual(12)
  })
})

it.each(['/', '/openapi.json', '/spec.json', '/legacy'])('%s names who asks', async (path) => {
  const httpbin = createHttpbin({ prefix: '/httpbin' })
  const pageFor = async (authority: string) =>
    (await ask(httpbin, `/httpbin${path}`, { authority })).text
  const first = await pageFor('one.test')
  expect(await pageFor('one.test')).toBe(first)
  expect(await pageFor('two.test')).toBe(first.replaceAll('one.test', 'two.test'))
})
