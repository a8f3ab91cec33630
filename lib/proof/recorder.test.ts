import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RECORDS, readRecord, recordFile } from '../course/lesson-record'
import { loadLessons } from '../course/load-lessons'
import { courseFolder, fence, lessonText } from './course.fixture'
import { Recorder } from './recorder'

const client = "import requests from 'requests'"
const lesson = lessonText(
  'Hello',
  [
    fence(
      'ts run id=ask',
      client,
      "const home = await requests.get('https://library.test/')",
      'home.ok',
    ),
    fence('ts run after=ask', 'home.statusCode', "console.log('a\\nb')"),
    fence('ts run', 'const = 1'),
    '<Predict id="status" of="ask" asks="response[1].status">',
    '',
    'Which?',
    '',
    '</Predict>',
    '',
    '<Trace id="hops" of="ask">',
    '',
    'In which order?',
    '',
    '</Trace>',
    '',
    '<Exercise id="id" kind="write" title="Print">',
    '',
    'Print the answer.',
    '',
    fence('ts starter', client),
    fence(
      'ts solution',
      client,
      "console.log((await requests.get('https://library.test/books')).text)",
    ),
    fence('yaml checks', '- check: same', '  that: It is printed', '  printed: as the solution'),
    '</Exercise>',
    '',
    '<Exercise id="sum" kind="order" title="Add">',
    '',
    'Print the sum.',
    '',
    fence('ts solution', 'const two = 2', 'const three = 3', 'console.log(two + three)'),
    fence('yaml checks', '- check: sum', '  that: The sum is printed', '  printed: "5"'),
    '</Exercise>',
  ].join('\n'),
)

let folder = ''
beforeAll(async () => {
  folder = await courseFolder({ '00-hello.mdx': lesson })
})
afterAll(async () => {
  for (const one of (await loadLessons(folder)).lessons)
    await rm(join(RECORDS, recordFile(one)), { force: true })
  await rm(folder, { recursive: true })
})

async function recorded() {
  const [first] = (await loadLessons(folder)).lessons
  return first ? readRecord(first) : null
}

test('records what a lesson shows, once for as long as nothing changes', async () => {
  await using recorder = new Recorder(folder)
  expect(await recorded()).toBeNull()
  expect(await Promise.all([recorder.record(), recorder.record()])).toEqual([1, 0])
  const record = await recorded()
  expect(record?.snippets['hello/ask']?.rows).toEqual([
    { kind: 'response', line: 2, text: expect.stringMatching(/^200 OK · JSON · \d+ bytes$/) },
    { kind: 'value', line: 3, text: 'true' },
  ])
  const after = Object.values(record?.snippets ?? {})[1]
  expect(after?.rows).toContainEqual({ kind: 'value', line: 1, text: '200' })
  expect(after?.rows).toContainEqual({ kind: 'printed', line: 2, text: 'a\nb' })
  // What runs before it is part of the program that needs no compiler.
  expect(after?.compiled?.source).toContain(
    "const home = await requests.get('https://library.test/')",
  )
  const broken = Object.values(record?.snippets ?? {})[2]
  expect([record?.snippets['hello/ask']?.isAsked, after?.isAsked]).toEqual([true, false])
  expect(broken).toMatchObject({ compiled: null, rows: [{ kind: 'error', line: 1 }] })
  expect(record?.predictions).toEqual({ 'hello/status': '200' })
  expect(record?.traces).toEqual({ 'hello/hops': ['GET / HTTP/1.1'] })
  const facts = record?.facts['hello/id']
  expect(facts?.[0].printed.length).toBeGreaterThan(0)
  expect(facts?.[0].printed).not.toEqual(facts?.[2].printed)
  // The starter runs before the compiler is there, too.
  expect(record?.starters['hello/id']).toEqual([
    { code: client, compiled: expect.objectContaining({ source: client }) },
  ])
  // The two constants may change places; such an order is done already, and nobody gets it.
  const orders = record?.starters['hello/sum'] ?? []
  expect(orders.map(({ code }) => code.split('\n').indexOf('console.log(two + three)'))).toEqual(
    orders.map(() => expect.toBeOneOf([0, 1])),
  )
  expect(orders.length).toBeGreaterThan(1)

  await rm(join(RECORDS, recordFile({ slug: 'hello', source: lesson })))
  await writeFile(join(folder, '00-hello.mdx'), lesson.replace('home.ok', 'home.url'))
  expect(await recorder.record()).toBe(1)
  expect((await recorded())?.snippets['hello/ask']?.rows.at(-1)?.text).toBe(
    "'https://library.test/'",
  )
}, 60_000)

test('leaves a lesson with a mistake to those who tell of it', async () => {
  await using recorder = new Recorder(folder)
  await writeFile(join(folder, '01-broken.mdx'), lessonText('Broken', fence('ts rum', '1')))
  expect(await recorder.record()).toBe(0)
})
