import { expect, test } from 'vitest'
import { openSearch } from './search'
import type { SearchEntry } from './search-entry'

const entry = (href: string, change: Partial<SearchEntry>): SearchEntry => ({
  href,
  kind: 'lesson',
  title: 'A lesson',
  section: '',
  text: '',
  code: '',
  names: [],
  ...change,
})

const search = openSearch([
  entry('/lessons/status', {
    title: 'Did it work?',
    names: ['response.statusCode', 'raiseForStatus'],
    text: 'Every answer opens with a number.',
  }),
  entry('/lessons/status#404', { title: 'Did it work?', text: 'The library says 404 Not Found.' }),
  entry('/lessons/headers#sent', {
    section: 'Headers you send',
    text: 'Say what you can read: the Accept header, and Content-Type for a body. The café has tea.',
    code: "await requests.get('https://cafe.test', { headers })",
  }),
  entry('/lessons/errors#where', {
    text: 'Where a status code is mentioned, and raiseForStatus too.',
  }),
  entry('/reference#httpbin.org/status', {
    kind: 'endpoint',
    title: 'httpbin.org',
    section: 'GET /status/{codes}',
    text: 'Answers with a status code of your choice, such as 403.',
  }),
])

const hrefs = (query: string) => search.find(query, 10).map(({ entry }) => entry.href)

test('the lesson that introduces a name comes first, then where it is mentioned', () => {
  expect(hrefs('raiseForStatus').slice(0, 2)).toEqual(['/lessons/status', '/lessons/errors#where'])
  expect(hrefs('statusCode')[0]).toBe('/lessons/status')
})

test('the beginning of a word is enough, and a typo does no harm', () => {
  expect(hrefs('acc')).toEqual(['/lessons/headers#sent'])
  expect(hrefs('headders')).toContain('/lessons/headers#sent')
  expect(hrefs('contnet-type')).toContain('/lessons/headers#sent')
  expect(hrefs('Café TEA')).toEqual(['/lessons/headers#sent'])
})

test('a number is not mistaken for another', () => {
  expect(hrefs('404')).toEqual(['/lessons/status#404'])
})

test('all words count where they can, else as many as possible', () => {
  expect(hrefs('library found')).toEqual(['/lessons/status#404'])
  expect(hrefs('how does the library answer xylophones')).toContain('/lessons/status#404')
})

test('nothing is found by nothing', () => {
  expect([hrefs(''), hrefs('  '), hrefs('zzzzzz'), hrefs('"(*')]).toEqual([[], [], [], []])
})

test('an excerpt marks what was found, in the code when it is only there', () => {
  const marks = (query: string) => {
    const [first] = search.find(query, 1)
    return [first?.isCode, first?.excerpt.filter(({ isMatch }) => isMatch).map(({ text }) => text)]
  }
  expect(marks('accept')).toEqual([false, ['Accept']])
  expect(marks('await')).toEqual([true, ['await']])
})
