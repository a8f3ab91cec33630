import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { courseFolder, fence, lessonText } from './course.fixture'
import { type CourseProof, proveCourse } from './prove-course'
import { updateValues } from './update-values'

const client = "import requests from 'requests'"
const hints = "  hints: ['Look at the address.', 'An address has a host.', '`https://____/`']"

/** An exercise that is fair, whose parts a test can change. */
function exercise(id: string, parts: Readonly<Record<string, string>> = {}): string {
  const all = {
    starter: fence('ts starter', client, "await requests.get('https://httpbin.org/get')"),
    solution: fence(
      'ts solution',
      client,
      "const response = await requests.get('https://library.test/books')",
      'console.log(response.text)',
    ),
    other: fence(
      'ts other',
      '//: It asks the client for text in another way.',
      client,
      "const { text } = await requests.get('https://library.test/books')",
      'console.log(text)',
    ),
    quiet: fence('ts wrong=printed', client, "await requests.get('https://library.test/books')"),
    lost: fence('ts wrong=asked', client, "await requests.get('https://library.test/lost')"),
    checks: fence(
      'yaml checks',
      '- check: asked',
      '  that: The library is asked',
      '  sent: { host: library.test, path: /books }',
      hints,
      '- check: printed',
      '  that: Its answer is printed',
      '  printed: as the solution',
      hints,
    ),
    ...parts,
  }
  const fences = Object.values(all).join('\n')
  return `<Exercise id="${id}" kind="write" title="Ask">\n\nAsk the library.\n\n${fences}\n</Exercise>\n`
}

const values = fence(
  'ts run id=greet',
  client,
  "const response = await requests.get('https://library.test/')",
  'response.statusCode //=> 404',
  'console.log(',
  "  'two', 1 + 1,",
  ') //=> two 2',
  "const tea = { name: 'Oolong', cups: [1, 2] }",
  "tea //=> { name: 'Oolong', cups: [1, 2] }",
)

const lessons = {
  '00-right.mdx': lessonText(
    'Right',
    [
      '## Ask',
      '',
      'See [the books](/reference#library.test), and [later](/lessons/values#values).',
      '',
      fence(
        'ts run id=ask',
        client,
        "(await requests.get('https://library.test/')).statusCode //=> 200",
      ),
      fence(
        'ts run after=ask fails=HTTPError',
        "const lost = await requests.get('https://library.test/lost')",
        'lost.raiseForStatus()',
      ),
      exercise('books'),
    ].join('\n'),
    ['introduces: [requests.get, response.statusCode]'],
  ),
  '01-values.mdx': lessonText(
    'Values',
    [
      '## Values',
      '',
      values,
      fence('ts run', client, "requests.get('https://library.test/')"),
      fence('ts run fails=HTTPError', '1 + 1'),
      fence('ts run', 'const a: number = String(1)', 'a'),
      '<Predict id="status" of="greet" asks="response[1].status">',
      '',
      'Which?',
      '',
      '- 200',
      '- 201',
      '',
      '</Predict>',
      '',
      '<Predict id="second" of="greet" asks="sent[2].line">',
      '',
      'Which?',
      '',
      '</Predict>',
      '',
      '<Trace id="hops" of="greet">',
      '',
      'In which order?',
      '',
      '</Trace>',
    ].join('\n'),
  ),
  '02-exercises.mdx': lessonText(
    'Exercises',
    [
      exercise('given-away', {
        starter: fence(
          'ts starter',
          client,
          "console.log((await requests.get('https://library.test/books')).text)",
        ),
      }),
      exercise('impossible', {
        solution: fence(
          'ts solution',
          client,
          "await requests.get('https://library.test/books')",
          "console.log('Dune')",
          'null.x',
        ),
      }),
      exercise('alike', {
        lost: fence('ts wrong=asked', client, "await requests.get('https://httpbin.org/get')"),
      }),
      exercise('elsewhere', {
        quiet: fence('ts wrong=asked', client, "await requests.get('https://library.test/books')"),
      }),
      exercise('copied', {
        other: fence(
          'ts wrong=printed',
          client,
          "await requests.get('https://library.test/books')",
          'console.log(1)',
        ),
        quiet: fence(
          'ts wrong=printed',
          client,
          "const found = await requests.get('https://library.test/books')",
          'console.log(found.text)',
        ),
      }),
    ].join('\n'),
  ),
  '03-words.mdx': lessonText(
    'Words',
    [
      'It is simply a [page](https://example.com/), or [that](/lessons/rigth), or [here](#nowhere).',
      'See [it](/reference#libary.test).',
      '',
      '<Note title="A">',
      '',
      'One.',
      '',
      '</Note>',
      '',
      '<Note title="B">',
      '',
      'Two.',
      '',
      '</Note>',
    ].join('\n'),
  ),
  '04-later.mdx': lessonText('Later', 'Headers.', ['introduces: [response.text, Accept, params]']),
  '06-twice.mdx': lessonText('Twice', 'Words.', ['introduces: [requests.get]']),
  '05-broken.mdx': lessonText('Broken', fence('ts rum', '1')),
}

let folder = ''
let proof: CourseProof
beforeAll(async () => {
  folder = await courseFolder(lessons)
  proof = await proveCourse(folder)
}, 120_000)
afterAll(() => rm(folder, { recursive: true }))

/** What was found in a file, a line each. */
function found(name: string, severity: 'error' | 'warning' = 'error'): string[] {
  return proof.problems
    .filter((problem) => problem.file.endsWith(name) && problem.severity === severity)
    .map(({ line, what, got, wanted }) => {
      const text = lessons[name as keyof typeof lessons].split('\n')[line - 1]?.trim()
      const said = [text, what, got, wanted].filter((part) => part !== null).join(' | ')
      // The folder lies wherever the system keeps such things.
      return said.replace(/\S*course-[^/]*\//g, '')
    })
}

describe('the proof of a course', () => {
  test('finds nothing wrong with a lesson that is right, but its style', () => {
    expect(found('00-right.mdx')).toEqual([
      // It is introduced five lessons later.
      expect.stringContaining('`response.text` is used before the lesson that introduces it.'),
    ])
    expect(found('00-right.mdx', 'warning')).toEqual([expect.stringContaining('<GoesWrong>')])
  })

  test('finds values, endings and types that are otherwise', () => {
    expect(found('01-values.mdx')).toMatchInlineSnapshot(`
      [
        "response.statusCode //=> 404 | The line shows something else. | 200 | 404",
        "requests.get('https://library.test/') | The program ends with UnfinishedRequest. | UnfinishedRequest: A request was still on its way when the script ended. | a run to the end",
        "1 + 1 | The program does not end with HTTPError. | a run to the end | HTTPError",
        "const a: number = String(1) | TypeScript says: ts2322: Type 'string' is not assignable to type 'number'. | a",
        "<Predict id="status" of="greet" asks="response[1].status"> | A wrong option is the truth. | 200 | options that are all wrong: the right one is added from the run",
        "<Predict id="second" of="greet" asks="sent[2].line"> | The run has no such thing to guess. | 1 request, 1 printed line, 2 values | sent[2].line",
        "<Trace id="hops" of="greet"> | There is nothing to put in order. | 1 request | at least two",
      ]
    `)
  })

  test('finds exercises that are not fair', () => {
    expect(found('02-exercises.mdx')).toMatchInlineSnapshot(`
      [
        "<Exercise id="given-away" kind="write" title="Ask"> | The starter passes as it is. | all checks pass | at least one that fails",
        "console.log(response.text) | \`response.text\` is used before the lesson that introduces it. | used in lesson 2 | introduced in lesson 4, later",
        "null.x | TypeScript says: ts18050: The value 'null' cannot be used here. | null",
        "null.x | The solution ends with TypeError. | TypeError: Cannot read properties of null (reading 'x') | a run to the end",
        "console.log(text) | Another good answer fails at \`printed\`: Line 1 of the output is another one. | \`[\` | \`Dune\`",
        "import requests from 'requests' | The wrong answer gets the message of line 100. | The request went to another machine. | a message of its own",
        "import requests from 'requests' | A wrong answer fails at another check. | fails at \`printed\`: The program printed nothing. | fails at \`asked\`",
        "import requests from 'requests' | A wrong answer passes. | all checks pass | fails at \`printed\`",
      ]
    `)
  })

  test('finds links that lead nowhere, and words that belittle', () => {
    expect(found('03-words.mdx')).toMatchInlineSnapshot(`
      [
        "It is simply a [page](https://example.com/), or [that](/lessons/rigth), or [here](#nowhere). | A link leads out of the course. | https://example.com/",
        "It is simply a [page](https://example.com/), or [that](/lessons/rigth), or [here](#nowhere). | There is no lesson \`rigth\`. | /lessons/rigth",
        "It is simply a [page](https://example.com/), or [that](/lessons/rigth), or [here](#nowhere). | No section of this lesson is called \`#nowhere\`. | #nowhere",
        "See [it](/reference#libary.test). | The reference has no entry \`libary.test\`. | /reference#libary.test",
      ]
    `)
    expect(found('03-words.mdx', 'warning')).toMatchInlineSnapshot(`
      [
        "--- | The lesson shows too few ways in which it goes wrong. | 0 | 3 rows in <GoesWrong>",
        "It is simply a [page](https://example.com/), or [that](/lessons/rigth), or [here](#nowhere). | The text says “simply”. | It is simply a",
        "<Note title="B"> | Two notes stand one after the other.",
      ]
    `)
  })

  test('finds names that are introduced twice, and lessons that cannot be read', () => {
    expect(found('06-twice.mdx')).toMatchInlineSnapshot(`
      [
        "introduces: [requests.get] | \`requests.get\` is not new here: 00-right.mdx introduces it.",
      ]
    `)
    expect(found('05-broken.mdx')).toMatchInlineSnapshot(`
      [
        "\`\`\`ts rum | No word for ts blocks is called \`rum\`.",
      ]
    `)
  })

  test('says where, and what to do', () => {
    expect(proof.problems.every(({ line, fix }) => line > 0 && fix.length > 10)).toBe(true)
    expect(proof.lessons).toBe(7)
  })

  test('of one lesson knows the others, and says nothing of them', async () => {
    const { problems, lessons, costs, stale } = await proveCourse(folder, {
      only: new Set(['right']),
    })
    // The link to a section of the second lesson is right; a name of the fourth comes too early.
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual(
      proof.problems.filter(
        ({ file, severity }) => file.endsWith('00-right.mdx') && severity === 'error',
      ),
    )
    expect(new Set(problems.map(({ file }) => file.replace(/.*\//, '')))).toEqual(
      new Set(['00-right.mdx']),
    )
    expect([lessons, costs.length, stale.size]).toEqual([1, 1, 1])
  }, 60_000)

  test('writes stale values into the file, and nothing else', async () => {
    const file = join(folder, '01-values.mdx')
    const stale = [...proof.stale].find(([name]) => name.endsWith('01-values.mdx'))?.[1] ?? []
    const before = lessons['01-values.mdx']
    expect(await updateValues(file, stale)).toEqual([
      {
        line: before.split('\n').findIndex((line) => line.includes('//=> 404')) + 1,
        before: 'response.statusCode //=> 404',
        after: 'response.statusCode //=> 200',
      },
    ])
    expect(await readFile(file, 'utf8')).toBe(before.replace('//=> 404', '//=> 200'))
  })
})

test('a strict course has no warnings', async () => {
  const strict = await courseFolder({
    'course.yaml': 'strict: true\n',
    '00-a.mdx': lessonText('A', 'Words.'),
  })
  const { problems } = await proveCourse(strict)
  expect(problems.map(({ severity, what }) => [severity, what])).toEqual([
    ['error', 'The lesson shows too few ways in which it goes wrong.'],
  ])
  await rm(strict, { recursive: true })
}, 60_000)
