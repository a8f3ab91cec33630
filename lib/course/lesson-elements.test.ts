import { expect, test } from 'vitest'
import { compileLesson } from './compile-lesson'
import { programFrame, wholeProgram } from './whole-program'

/** Fences in these texts have tildes, so that they can stand in template literals. */
function compile(body: string) {
  const source = `---\ntitle: Fixture\n---\n\n${body.replaceAll('~~~', '```')}`
  return compileLesson({ slug: 'fixture', file: 'lessons/00-fixture.mdx', source })
}

const greet = `
~~~ts run id=greet name=greet.ts
//#region hidden
import requests from 'requests';
const host = 'https://library.test/';
//#endregion

import requests, { HTTPError } from 'requests';
const response = await requests.get(host);
response.statusCode; //=> 200
'//=> no mark';
~~~
`

test('an editor shows neither its hidden lines nor the values that it must show', async () => {
  const { snippets } = await compile(greet)
  expect(snippets[0]).toMatchObject({
    id: 'fixture/greet',
    line: 12,
    code: "import requests, { HTTPError } from 'requests';\nconst response = await requests.get(host);\nresponse.statusCode;\n'//=> no mark';",
    expected: [{ line: 3, value: '200' }],
    unseen: {
      before: [
        {
          code: "import requests from 'requests';\nconst host = 'https://library.test/';",
          line: 8,
        },
      ],
    },
  })
})

test('an editor that continues another runs after it, and its lines are found again', async () => {
  const { snippets } = await compile(
    `${greet}\n~~~ts run after=greet fails=HTTPError\nresponse.ok;\nresponse.raiseForStatus();\n~~~\n`,
  )
  const last = snippets[1]
  expect(last).toMatchObject({ continues: 'fixture/greet', fails: 'HTTPError' })
  if (!last) return
  const whole = wholeProgram(last.unseen, last)
  expect(whole.code.split('\n')).toEqual([
    "import requests from 'requests';",
    "const host = 'https://library.test/';",
    "import           { HTTPError } from 'requests';",
    'const response = await requests.get(host);',
    'response.statusCode;',
    "'//=> no mark';",
    'response.ok;',
    'response.raiseForStatus();',
  ])
  expect(whole.visibleLine(6)).toBeNull()
  expect(whole.visibleLine(8)).toBe(2)
  expect(whole.fileLine(2)).toBe(9)
  expect(whole.fileLine(3)).toBe(12)
  expect(whole.fileLine(8)).toBe(last.line + 1)
  // A learner who imports the same once more gets one import, not an error about it.
  const frame = programFrame(last.unseen, "import { HTTPError } from 'requests'")
  expect(frame.before).toContain("import requests from 'requests';")
  expect(frame.before).not.toContain('HTTPError')
})

const exercise = (kind: string, parts: string) => `
<Exercise id="ask" kind="${kind}" title="Ask the library">

Ask **library.test** for its *front* page.

~~~json
{ "shown": "as it is" }
~~~

${parts}

~~~yaml checks
- check: asked
  that: The library is asked
  sent: { host: library.test }
- check: printed
  that: The status is printed
  printed: as the solution
  hints: [Look at line 2, Like this, Almost]
~~~

</Exercise>
`

const solution = `
~~~ts solution
import requests from 'requests'; //: *prepare*
const response = await requests.get('https://library.test/'); //: *send*

console.log(response.statusCode);
~~~
`

test('a step of a long task begins with the solution of the step before', async () => {
  const first = exercise('write', `~~~ts starter\n// yours\n~~~\n${solution}`)
  const second = exercise('write', '~~~ts solution\n2\n~~~').replace(
    'id="ask"',
    'id="more" continues="ask"',
  )
  const { activities } = await compile(`${first}\n${second}`)
  expect(activities).toMatchObject([
    { id: 'fixture/ask', continues: null, starter: '// yours' },
    {
      id: 'fixture/more',
      continues: { id: 'fixture/ask', title: 'Ask the library' },
      starter:
        "import requests from 'requests';\nconst response = await requests.get('https://library.test/');\n\nconsole.log(response.statusCode);",
    },
  ])
})

test('what runs after an exercise is shown where its author says so', async () => {
  const starter = '~~~ts starter\n0\n~~~'
  const shown = exercise('write', `${starter}\n${solution}\n~~~ts after shown\nask();\n~~~`)
  expect((await compile(shown)).activities).toMatchObject([
    { shownAfter: 'ask();', unseen: { after: [{ code: 'ask();' }] } },
  ])
  const hidden = exercise('write', `${starter}\n${solution}\n~~~ts after\nask();\n~~~`)
  expect((await compile(hidden)).activities).toMatchObject([{ shownAfter: null }])
})

test('an exercise to write has all its parts', async () => {
  const { activities, snippets } = await compile(
    exercise(
      'write',
      `~~~ts starter\n// yours\n~~~\n${solution}\n~~~ts other\n//: It shows the value.\n1\n~~~\n
~~~ts wrong=asked\n1\n~~~\n\n~~~ts wrong=printed\n2\n~~~\n\n~~~ts after\nask();\n~~~`,
    ),
  )
  expect(snippets).toEqual([])
  expect(activities).toMatchObject([
    {
      activity: 'exercise',
      id: 'fixture/ask',
      kind: 'write',
      name: 'ask.ts',
      isOptional: false,
      starter: '// yours',
      solution: {
        explained: [
          { line: 1, sentence: '*prepare*' },
          { line: 2, sentence: '*send*' },
        ],
      },
      others: [{ code: '1', says: 'It shows the value.' }],
      wrong: [
        { check: 'asked', code: '1' },
        { check: 'printed', code: '2' },
      ],
      unseen: { before: [], after: [{ code: 'ask();' }] },
      checks: [{ check: 'asked' }, { check: 'printed' }],
      line: 6,
    },
  ])
})

test('gaps of the solution are gaps of the starter', async () => {
  const gapped = solution.replace("'https://library.test/'", "«'https://library.test/'»")
  const { activities } = await compile(exercise('fill', gapped))
  expect(activities[0]).toMatchObject({
    starter: expect.stringContaining('requests.get(____);'),
    solution: { code: expect.stringContaining("requests.get('https://library.test/');") },
  })
})

test('lines to be put in order are offered in another order, always the same', async () => {
  const read = async () => (await compile(exercise('order', solution))).activities[0]
  const [first, second] = [await read(), await read()]
  if (first?.activity !== 'exercise') throw new Error('No exercise.')
  const lines = first.solution.code.split('\n').filter(Boolean)
  expect(first.starter.split('\n')).not.toEqual(lines)
  expect(first.starter.split('\n').sort()).toEqual(lines.sort())
  expect(second).toEqual(first)
})

test('questions without a program', async () => {
  const { activities, snippets } = await compile(`
<Predict id="first-line" of="greet" asks="sent[1].line">

What is the first line?

- \`GET / HTTP/2\`
- none

</Predict>
${greet}
<Trace id="hops" of="greet">

In which order?

</Trace>

<Match id="lines">

| call | line |
| --- | --- |
| \`get\` | \`GET\` |
| \`a \\| b\` | *or* |

</Match>

<Choose id="why">

Why?

- [x] Because.

  It is so.
- [ ] Not \`so\`.

  It is not.

And the reason?

- [x] One

  Right.
- [ ] Two

  Wrong.

</Choose>

<Explain id="await">

Why await?

> The answer
> is late.
>
> Second.

</Explain>
`)
  expect(snippets[0]?.predictions).toEqual(['fixture/first-line'])
  expect(activities).toMatchObject([
    {
      activity: 'predict',
      snippet: 'fixture/greet',
      fact: { of: 'sent', nth: 1, part: 'line' },
      distractors: ['`GET / HTTP/2`', 'none'],
    },
    { activity: 'trace', snippet: 'fixture/greet', recorded: null },
    {
      activity: 'match',
      heads: { left: 'call', right: 'line' },
      pairs: [
        { left: '`get`', right: '`GET`' },
        { left: '`a | b`', right: '*or*' },
      ],
    },
    {
      activity: 'choose',
      options: [
        { text: 'Because.', isRight: true, because: 'It is so.' },
        { text: 'Not `so`.', isRight: false, because: 'It is not.' },
      ],
      reasons: { question: 'And the reason?', options: [{ text: 'One' }, { text: 'Two' }] },
    },
    { activity: 'explain', model: 'The answer is late.\n\nSecond.' },
  ])
})

test('rows of what goes wrong, cards and twins', async () => {
  const { rows, cards, twins, snippets } = await compile(`
<GoesWrong>

### \`undefined\` is shown

There is no such name.

Write \`statusCode\`.

~~~ts
const one = { statusCode: 1 };
one['status_code']; //=> undefined
~~~

### An error

It failed.

Look.

~~~ts fails=TypeError
null.x;
~~~

### Nothing

Because.

So.

</GoesWrong>

<Cards>

### Why \`await\`?

The answer is late.

### What stands first?

The method.

</Cards>

<Twin>

~~~ts run
1
~~~

~~~python
print(1)
~~~

</Twin>

<Rule>

~~~ts
2
~~~

~~~python
print(2)
~~~

</Rule>
`)
  expect(rows).toMatchObject([
    { see: '`undefined` is shown', snippet: { expected: [{ line: 2, value: 'undefined' }] } },
    { because: 'It failed.', so: 'Look.', snippet: { fails: 'TypeError', code: 'null.x;' } },
    { see: 'Nothing', snippet: null },
  ])
  expect(cards.map(({ id, answer }) => [id, answer])).toEqual([
    ['fixture/why-await', 'The answer is late.'],
    ['fixture/what-stands-first', 'The method.'],
  ])
  expect(snippets.map(({ id }) => id)).toEqual(['fixture/1'])
  expect(twins).toMatchObject([
    { snippet: 'fixture/1', code: '1', python: 'print(1)' },
    { snippet: null, code: '2', python: 'print(2)' },
  ])
})
