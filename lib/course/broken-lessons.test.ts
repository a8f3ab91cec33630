/** One broken lesson for each kind of mistake, and the exact report that its author gets. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compileLesson } from './compile-lesson'
import { readCourse } from './course'
import { LessonError } from './lesson-error'
import type { PageKind } from './page-kind'

const HEAD = '---\ntitle: T\n---\n'
const file = 'lessons/07-broken.mdx'

/** Compiles a body that begins in line 4, with tildes for the backticks of fences. */
async function report(body: string, kind?: PageKind): Promise<string> {
  const source = HEAD + body.replaceAll('~~~', '```')
  const page = { slug: 'broken', file, source, ...(kind && { kind }) }
  const error = await compileLesson(page).catch((thrown) => thrown)
  return error instanceof LessonError ? error.message : `no report: ${error}`
}

/** An exercise whose parts are all right, with some replaced; its tag stands in line 4, its parts from line 8. */
function exercise(parts: string, attributes = 'id="ask" kind="write" title="Ask"'): string {
  return `<Exercise ${attributes}>\n\nAsk.\n\n${parts}\n\n</Exercise>\n`
}
const starter = '~~~ts starter\n0\n~~~'
const solution = '~~~ts solution\n1\n~~~'
const checks = '~~~yaml checks\n- check: asked\n  that: It asks\n  threw: null\n~~~'
const checked = (yaml: string) => exercise(`${starter}\n${solution}\n~~~yaml checks\n${yaml}\n~~~`)

describe('a lesson', () => {
  test.each([
    // Fences
    ['~~~tss run\n1\n~~~', '4: No language is called `tss`. Did you mean `ts`?'],
    ['~~~ts runn\n1\n~~~', '4: No word for ts blocks is called `runn`. Did you mean `run`?'],
    [
      '~~~ts run run\n1\n~~~',
      '4: `run` stands twice after the backticks. Leave one of the two out.',
    ],
    ['~~~ts run=yes\n1\n~~~', '4: `run` takes no value. Write `run` alone.'],
    [
      '~~~ts run name=a\n1\n~~~',
      '4: `name=a` is not allowed. It should be a file name that ends in .ts.',
    ],
    [
      '~~~ts run fails=oops\n1\n~~~',
      '4: `fails=oops` is not allowed. It should be the class of an error: HTTPError.',
    ],
    ['~~~ts name=a.ts\n1\n~~~', '4: `name` belongs to editors. Write `ts run name=…`.'],
    [
      '~~~http mark=one\nGET\n~~~',
      '4: `mark=one` is not allowed. It should be line numbers with commas: 1,3.',
    ],
    [
      '~~~ts run solution\n1\n~~~',
      '4: `run` and `solution` do not go together. Leave `run` out: the editor of an exercise is made from its parts.',
    ],
    [
      '~~~ts solution shown\n1\n~~~',
      '4: `solution` and `shown` do not go together. Give each part of an exercise a fence of its own.',
    ],
    [
      '~~~ts solution\n1\n~~~',
      '4: A fence with `solution` stands outside of <Exercise>. Move it between the tags of an exercise.',
    ],
    [
      '~~~ts fails=TypeError\n1\n~~~',
      '4: A fence with `fails` that does not run stands outside of <GoesWrong>. Write `ts run fails=…`, or move it there.',
    ],
    ['~~~ts run\n\n~~~', '4: This fence has no code. Write a program in it.'],
    // Editors that refer to one another
    [
      '~~~ts run id=a\n1\n~~~\n\n~~~ts run id=a\n1\n~~~',
      '8: The id `a` is taken in line 5. Give one of the two another.',
    ],
    [
      '~~~ts run after=greet\n1\n~~~',
      '4: No editor before this one has the id `greet`. Write `ts run id=greet` at the one it continues.',
    ],
    [
      '~~~ts run id=greet\n1\n~~~\n\n~~~ts run after=great\n1\n~~~',
      '8: No editor before this one has the id `great`. Did you mean `greet`?',
    ],
    [
      '~~~ts run id=a fails=Error\n1\n~~~\n\n~~~ts run after=a\n1\n~~~',
      '8: `after=a` continues a program that ends with Error. Continue one that reaches its end.',
    ],
    // Marks in code
    [
      '~~~ts run\n//#region hidden\n1\n~~~',
      '5: The hidden region is never closed. Put `//#endregion` after its last line.',
    ],
    [
      '~~~ts run\n1\n//#endregion\n~~~',
      '6: `//#endregion` ends a region that has no beginning. Put `//#region hidden` before the hidden lines.',
    ],
    [
      '~~~ts run\n//#region set-up\n1\n//#endregion\n2\n~~~',
      '5: The only region of a fence is `//#region hidden`. Write `//#region hidden`, or leave the comment out.',
    ],
    [
      '~~~ts run\n1\n//#region hidden\n2\n//#endregion\n~~~',
      '6: A hidden region stands before the lines that are shown. Move it to the top of the fence.',
    ],
    [
      '~~~ts run\n//#region hidden\n2\n//#endregion\n1\n//#region hidden\n//#endregion\n~~~',
      '9: A fence has one hidden region at most. Put all hidden lines into the first one.',
    ],
    [
      '~~~ts run\n//#region hidden\n2\n//#endregion\n~~~',
      '5: All lines of this fence are hidden. Leave at least one line to be shown.',
    ],
    [
      '~~~ts run\n1\n//=> 1\n~~~',
      '6: `//=>` stands alone on its line. Put it behind the expression whose value it states.',
    ],
    [
      '~~~ts run\n1 //=>\n~~~',
      '5: `//=>` states no value. Write the value behind it, or let `npm run check -- --update` write it.',
    ],
    // MDX
    [
      '<Rule>\n\nText.\n',
      '4: This is not valid MDX: Expected a closing tag for `<Rule>` (4:1-4:7). Close every tag that is opened, and write \\< and \\{ for the signs themselves.',
    ],
    ['<Rulle>\n\nText.\n\n</Rulle>', '4: No element is called <Rulle>. Did you mean `Rule`?'],
    [
      "import fs from 'node:fs'",
      '4: A lesson holds no import or export; its elements are there already. Take the line out, or begin it with another word.',
    ],
    [
      'Send it to {host}.',
      '4: Braces hold code in a lesson. For the sign itself write \\{ or `{`.',
    ],
    // Attributes
    ['<Note titel="A">\n\nText.\n\n</Note>', '4: No key `titel` in <Note>. Did you mean `title`?'],
    ['<Note>\n\nText.\n\n</Note>', '4: <Note> lacks `title`. A few words, shown as its heading.'],
    [
      '<Note title={1}>\n\nText.\n\n</Note>',
      '4: Braces hold code, and the attributes of <Note> are text. Write title="…".',
    ],
    [
      exercise(`${starter}\n${solution}\n${checks}`, 'id="ask" kind="ordre" title="A"'),
      '4: `kind` in <Exercise> should be one of `edit`, `fill`, `order`, `fix`, `write`; the nearest is `order`. `edit`: a small change to code that works; `fill`: gaps, marked `«…»` in the solution; `order`: the lines of the solution to be put in order; `fix`: broken on purpose; `write`: from a task sentence.',
    ],
    [
      '<Diagram name="leters" />',
      '4: `name` in <Diagram> should be one of `letters`, `exceptions`, `timeouts`, `redirect`, `certificate`, `polling`, `connections`, `conditional`; the nearest is `letters`. What the picture is called; the authors’ page shows all of them.',
    ],
    [
      '<Diagram name="letters">\n\nText.\n\n</Diagram>',
      '4: A <Diagram> has nothing between its tags. Write `<Diagram name="…" />`, and the text below it.',
    ],
    // Exercises
    [
      `<Exercise id="ask" kind="write" title="A">\n\n${starter}\n\n</Exercise>`,
      '4: The exercise `ask` has no task. Write what is to be done before its fences.',
    ],
    [
      exercise(`${starter}\n${checks}`),
      '4: The exercise `ask` has no `solution`. Add a fence `ts solution`.',
    ],
    [
      exercise(`${starter}\n${solution}`),
      '4: The exercise `ask` has no `checks`. Add a fence `yaml checks`.',
    ],
    [
      exercise(`${solution}\n${checks}`),
      '4: The exercise `ask` has no `starter`. Add a fence `ts starter`.',
    ],
    [
      exercise(`${solution}\n${checks}`, 'id="ask" kind="write" title="A" continues="find"'),
      '4: No exercise above this one is called `find`. Leave it out: there are none here.',
    ],
    [
      `${exercise(`${starter}\n${solution}\n${checks}`)}\n<Exercise id="more" kind="write" title="A" continues="aks">\n\nAsk.\n\n${solution}\n${checks}\n\n</Exercise>`,
      '22: No exercise above this one is called `aks`. Did you mean `ask`?',
    ],
    [
      `${exercise(`${starter}\n${solution}\n${checks}`)}\n<Exercise id="more" kind="write" title="A" continues="ask">\n\nAsk.\n\n${starter}\n${solution}\n${checks}\n\n</Exercise>`,
      '26: The exercise begins with the solution of `ask`. Leave this fence out.',
    ],
    [
      `${exercise(`${starter}\n${solution}\n${checks}`)}\n<Exercise id="more" kind="order" title="A" continues="ask">\n\nAsk.\n\n${solution}\n${checks}\n\n</Exercise>`,
      '22: An exercise of kind `order` continues no other. Write kind="write" or kind="fix", or leave `continues` out.',
    ],
    [
      exercise(`${starter}\n${starter}\n${solution}\n${checks}`),
      '11: The exercise `ask` has two `starter`. Leave one of the two out.',
    ],
    [
      exercise(`~~~ts starter\n\n~~~\n${solution}\n${checks}`),
      '8: This `starter` is empty. Write something in it.',
    ],
    [
      exercise(`~~~ts run\n1\n~~~\n${solution}\n${checks}`),
      '8: An exercise has an editor of its own. Write `ts starter`, or move this fence out of it.',
    ],
    [
      exercise(`${starter}\n${solution}\n${checks}\n~~~ts wrong\n2\n~~~`),
      '19: A wrong answer does not say where it fails. Write `wrong=` and the name of a check: asked.',
    ],
    [
      exercise(`${starter}\n${solution}\n${checks}\n~~~ts wrong=aked\n2\n~~~`),
      '19: No check of this exercise is called `aked`. Did you mean `asked`?',
    ],
    [
      exercise(`${starter}\n${solution}\n${checks}\n~~~ts other\n2\n~~~`),
      '19: Another answer says nothing of itself. Write `//: what differs` as its first line.',
    ],
    [
      exercise(`${starter}\n~~~ts solution\n1 //:\n~~~\n${checks}`),
      '12: `//:` explains nothing. Write a sentence behind it.',
    ],
    [
      exercise(`${starter}\n~~~ts solution\n«1»\n~~~\n${checks}`),
      '11: The solution has gaps, and the exercise is of kind `write`. Write kind="fill", or take the marks out.',
    ],
    [
      exercise(`${solution}\n${checks}`, 'id="ask" kind="fill" title="A"'),
      '8: The solution has no gap, and the exercise is of kind `fill`. Put `«` and `»` around what is to be filled in.',
    ],
    [
      exercise(`~~~ts solution\n«1\n~~~\n${checks}`, 'id="ask" kind="fill" title="A"'),
      '9: A gap is not whole. Write `«` before and `»` after what is left out, on one line and not empty.',
    ],
    [
      exercise(`${starter}\n${solution}\n${checks}`, 'id="ask" kind="order" title="A"'),
      '8: The starter of kind `order` is made from the solution. Leave this fence out.',
    ],
    [
      exercise(`${solution}\n${checks}`, 'id="ask" kind="order" title="A"'),
      '8: The solution has fewer than three lines to put in order. Choose a longer program, or another kind.',
    ],
    // Checks; their YAML begins in line 15
    [
      checked('- check: asked\n  that: It asks\n  sennt: {}'),
      '17: No key `sennt` in `asked` in the checks. Did you mean `sent`?',
    ],
    [
      checked('- check: asked\n  that: It asks\n  sent:\n    hots: a'),
      '18: No key `hots` in `asked.sent` in the checks. Did you mean `host`?',
    ],
    [
      checked('- check: asked\n  that: It asks'),
      '15: `asked` in the checks needs exactly one of sent, never, count, order, printed, notPrinted, value, threw, stopped, within, gaps, atOnce, connections, bytes, followed. Add what is missing, or take out what is too much.',
    ],
    [
      checked('- check: asked\n  threw: null'),
      '15: `asked` in the checks lacks `that`. What is checked, as the list shows it: "The library is asked".',
    ],
    [
      checked('- check: asked\n  that: It: asks\n  threw: null'),
      '16: The checks cannot be read as YAML: Nested mappings are not allowed in compact mappings. Text with a colon or with quotes in it needs quotes around it.',
    ],
    [
      checked('- check: a\n  that: A\n  threw: null\n- check: a\n  that: B\n  threw: null'),
      '18: Two checks are called `a`. Give one of the two another name.',
    ],
    [
      checked('- check: a\n  that: A\n  threw: null\n  seed: 2'),
      '14: All checks are for the second run only. Leave `seed: 2` out of at least one.',
    ],
    [
      checked('- check: a\n  that: A\n  threw: null\n  hints: [one, two]'),
      '18: `a.hints` in the checks needs exactly 3 entries. Where to look; what shape; almost: three hints, each in Markdown.',
    ],
    // Questions
    [
      '<Predict id="p" of="greet" asks="sent[1].line">\n\nWhat?\n\n</Predict>',
      '4: No editor of this lesson has the id `greet`. Give an editor this id: `ts run id=…`.',
    ],
    [
      '<Predict id="p" of="greet" asks="sennt[1]">\n\nWhat?\n\n</Predict>',
      '4: A run has no `sennt`. Did you mean `sent`?',
    ],
    [
      '<Predict id="p" of="greet" asks="sent[1].lin">\n\nWhat?\n\n</Predict>',
      '4: `sent` has no part `lin`. Did you mean `line`?',
    ],
    [
      '<Predict id="p" of="greet" asks="what?">\n\nWhat?\n\n</Predict>',
      '4: `asks="what?"` asks for nothing that a run has. Write what, which and a part of it: `sent[1].line`.',
    ],
    [
      '<Predict id="p" of="greet" asks="threw[2]">\n\nWhat?\n\n</Predict>',
      '4: A run has one `threw`. Write `threw` alone.',
    ],
    [
      '<Predict id="p" of="greet" asks="threw">\n\nWhat?\n\n- a\n- a\n\n</Predict>',
      '8: “a” stands there twice. Change one of the two, or leave it out.',
    ],
    [
      '<Predict id="p" of="greet" asks="threw">\n\nWhat?\n\n- [x] a\n\n</Predict>',
      '8: A wrong option is one line of text. Write `- option`.',
    ],
    [
      '<Predict id="p" of="greet" asks="threw">\n\nWhat?\n\n- a\n\nMore.\n\n</Predict>',
      '10: Something stands behind the list of wrong options. Move it before the list.',
    ],
    ['<Trace id="t" of="greet">\n</Trace>', '4: <Trace> asks nothing. Begin it with a question.'],
    [
      '<Match id="m">\n\nText.\n\n</Match>',
      '4: A match is made of one table. Write a Markdown table of two columns.',
    ],
    [
      '<Match id="m">\n\n| a | b | c |\n| - | - | - |\n| d | e | f |\n\n</Match>',
      '6: A row of a match is a pair. Give it two cells with text in both.',
    ],
    [
      '<Match id="m">\n\n| a | b |\n| - | - |\n| d | e |\n\n</Match>',
      '6: There is nothing to match. Give the table two rows or more below its head.',
    ],
    [
      '<Match id="m">\n\n| a | b |\n| - | - |\n| [d](x) | e |\n\n</Match>',
      '8: A cell is plain text with `code`, *emphasis* and **weight**. Take the other markup out.',
    ],
    [
      '<Choose id="c">\n\nWhy?\n\n</Choose>',
      '4: There is nothing to choose from. Write a list: `- [x] option`.',
    ],
    [
      '<Choose id="c">\n\nWhy?\n\n- a\n- b\n\n</Choose>',
      '8: An option does not say whether it is right. Write `- [x]` for a right one and `- [ ]` for a wrong one.',
    ],
    [
      '<Choose id="c">\n\nWhy?\n\n- [x] a\n- [ ] b\n\n</Choose>',
      '8: The option “a” does not say why. Add a paragraph below it, indented.',
    ],
    [
      '<Choose id="c">\n\nWhy?\n\n- [ ] a\n\n  So.\n- [ ] b\n\n  So.\n\n</Choose>',
      '8: No option is right. Write `- [x]` before the right one.',
    ],
    [
      '<Choose id="c">\n\nWhy?\n\n- [x] a\n\n  So.\n\n</Choose>',
      '8: There is one option only. Add a wrong one.',
    ],
    [
      '<Explain id="e">\n\nWhy?\n\n</Explain>',
      '4: A model answer is missing. Write one as a quotation: `> …`.',
    ],
    // Rows
    ['<GoesWrong>\n</GoesWrong>', '4: <GoesWrong> is empty. Write `### …`, and text below it.'],
    [
      '<GoesWrong>\n\nText.\n\n</GoesWrong>',
      '6: <GoesWrong> begins with something else. Begin with a heading: `### …`.',
    ],
    [
      '<GoesWrong>\n\n## See\n\nText.\n\n</GoesWrong>',
      '6: <GoesWrong> has headings of the third level only. Write `### …`.',
    ],
    [
      '<GoesWrong>\n\n### See\n\nBecause.\n\n</GoesWrong>',
      '6: The row “See” lacks a paragraph. Write two under its heading: because, and so.',
    ],
    [
      '<GoesWrong>\n\n### See\n\nBecause.\n\nSo.\n\nMore.\n\n</GoesWrong>',
      '12: Something stands behind the two paragraphs of “See”. Only one fence, which reproduces it, may follow them.',
    ],
    [
      '<GoesWrong>\n\n### See\n\nBecause.\n\nSo.\n\n~~~ts\n1\n~~~\n\n</GoesWrong>',
      '12: The fence of “See” does not say what must go wrong. Add `fails=Name`, or end a line in `//=> value`.',
    ],
    [
      '<GoesWrong>\n\n### See\n\nBecause.\n\nSo.\n\n~~~ts run\n1\n~~~\n\n</GoesWrong>',
      '12: The fence of “See” does not reproduce it. Write `ts fails=Name`, or `ts` with a line that ends in `//=> value`.',
    ],
    [
      '<Recap>\n\n### Why?\n\n### What?\n\nSo.\n\n</Recap>',
      '6: Nothing stands under this heading. Write at least a paragraph.',
    ],
    [
      '<Cards>\n\n### Why?\n\n- a\n\n</Cards>',
      '8: An answer is made of paragraphs. Move the rest out of it.',
    ],
    [
      '<Cards>\n\n### Why?\n\nA.\n\n### Why?\n\nB.\n\n</Cards>',
      '10: Two cards ask “Why?”. Change one of the two.',
    ],
    [
      '<Twin>\n\n~~~ts run\n1\n~~~\n\n</Twin>',
      '4: <Twin> holds two fences. Write one `ts run` in it, and one `python` after it.',
    ],
  ])('with this body says so: %s', async (body, expected) => {
    expect(await report(body)).toBe(`${file}:${expected}`)
  })
})

describe('a clinic', () => {
  const story = (id: string) => `## Case ${id}\n\nA story.\n`
  const program = (id: string) => `~~~ts run id=${id}-program\n1\n~~~\n`
  const diagnosis = (id: string) =>
    `<Choose id="${id}-why">\n\nWhy?\n\n- [x] a\n\n  So.\n- [ ] b\n\n  No.\n- [ ] c\n\n  No.\n\n</Choose>\n`
  const repair = (id: string) =>
    exercise(`${solution}\n${checks}`, `id="${id}" kind="fix" title="Mend it"`)
  const whole = (id: string) => [story(id), program(id), diagnosis(id), repair(id)].join('\n')
  /** Two whole cases, and one more whose heading stands in line 82. */
  const clinic = (...parts: readonly string[]) => [whole('a'), whole('b'), ...parts].join('\n')

  test('with three whole cases says nothing', async () => {
    expect(await report(clinic(whole('c')), 'clinic')).toMatch(/^no report: \[object/)
  })

  test.each([
    [
      clinic(),
      '1: A clinic has three cases, and this one has 2. Give each case a heading of the second level: `## …`.',
    ],
    [
      clinic(whole('c'), whole('d')),
      '121: A clinic has three cases, and this one has 4. Give each case a heading of the second level: `## …`.',
    ],
    [
      clinic('## Case c\n', program('c'), diagnosis('c'), repair('c')),
      '82: The case “Case c” does not begin with what was seen. Tell it in a paragraph.',
    ],
    [
      clinic(story('c'), diagnosis('c'), repair('c')),
      '82: The case “Case c” has no program. Write one `ts run` fence below its story.',
    ],
    [
      clinic(story('c'), program('c'), program('d'), diagnosis('c'), repair('c')),
      '91: The case “Case c” has two programs. Leave one of the two out.',
    ],
    [
      clinic(story('c'), program('c'), repair('c')),
      '82: The case “Case c” has no diagnosis. Ask for the cause in a <Choose>.',
    ],
    [
      clinic(story('c'), program('c'), diagnosis('c')),
      '82: The case “Case c” has no repair. Add an <Exercise kind="fix"> behind its diagnosis.',
    ],
    [
      clinic(story('c'), program('c'), diagnosis('c'), diagnosis('d'), repair('c')),
      '106: The case “Case c” has two diagnoses. Leave one of the two out.',
    ],
    [
      clinic(story('c'), program('c'), repair('c'), diagnosis('c')),
      '90: The case “Case c” has its repair before the diagnosis. Swap the two.',
    ],
    [
      clinic(story('c'), diagnosis('c'), program('c'), repair('c')),
      '103: The case “Case c” shows its program after the diagnosis. Move it up.',
    ],
    [
      clinic(story('c'), program('c'), diagnosis('c').replace(/- \[ \] c[^<]*/, '\n'), repair('c')),
      '90: The case “Case c” has 2 causes to choose from. Give it at least three, that all look likely.',
    ],
    [
      clinic(story('c'), program('c'), diagnosis('c'), repair('c').replace('fix', 'write')),
      '106: The exercise of the case “Case c” is of kind `write`. Write kind="fix".',
    ],
    [
      clinic(
        story('c'),
        program('c'),
        diagnosis('c'),
        repair('c').replace(solution, `${starter}\n${solution}`),
      ),
      '110: An exercise of a clinic begins with the program of its case. Leave this fence out.',
    ],
    [
      clinic(
        story('c'),
        program('c'),
        '<Explain id="e">\n\nWhy?\n\n> So.\n\n</Explain>',
        diagnosis('c'),
        repair('c'),
      ),
      '90: The case “Case c” asks for something else as well. Leave it out: a case is a story, a program, a <Choose> and an <Exercise>.',
    ],
    [
      `${story('a')}${diagnosis('a')}${repair('a')}`,
      '22: There is no program before this exercise that it could mend. Write one `ts run` fence below the story of the case.',
    ],
  ])('with this body says so: %s', async (body, expected) => {
    expect(await report(body, 'clinic')).toBe(`${file}:${expected}`)
  })
})

describe('a course', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'roundtrip-broken-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  const lesson = (...more: readonly string[]) =>
    [
      '---',
      'title: T',
      'module: One',
      'summary: s',
      'goals: [g]',
      'sends: GET /',
      ...more,
      '---',
      '',
    ].join('\n')
  const lineAndReport = (error: LessonError | null | undefined) =>
    error && `${error.line}: ${error.what} ${error.fix}`

  test('whose lessons do not fit together says which', async () => {
    const lessons = {
      '00-first.mdx': lesson('introduces: [requests.get]'),
      '01-later.mdx': lesson('prerequisites: [last]'),
      '02-misspelt.mdx': lesson('prerequisites:', '  - first', '  - frist'),
      '03-again.mdx': lesson('introduces: [Accept, requests.get]'),
      '04-self.mdx': lesson('prerequisites: [self]'),
      '05-module.mdx': lesson().replace('module: One', 'module: Onne'),
      '06-last.mdx': lesson('prerequisites: [first, later]'),
      '07-kind.mdx': lesson('kind: clinc'),
      '08-homeless.mdx': lesson().replace('module: One\n', ''),
      '09-capstone.mdx': lesson('kind: capstone'),
      'course.yaml': 'modules:\n  - title: One\n    sentence: The first.\n',
    }
    for (const [name, text] of Object.entries(lessons)) await writeFile(join(folder, name), text)
    const { lessons: good, broken, problem } = await readCourse(folder)
    expect(problem).toBeNull()
    expect(good.map(({ slug }) => slug)).toEqual(['first', 'last'])
    expect(broken.map(({ slug, error }) => [slug, lineAndReport(error)])).toEqual([
      [
        'kind',
        '7: `kind` in the frontmatter should be one of `lesson`, `clinic`, `capstone`; the nearest is `clinic`. `lesson`, which it is without this key; `clinic`: three broken programs at the end of a module; `capstone`: a long exercise after all modules.',
      ],
      [
        'homeless',
        '2: The frontmatter lacks `module`. The module it belongs to; lessons of one module stand together. Needed, but for a capstone, which has none.',
      ],
      ['capstone', '3: A capstone belongs to no module. Leave `module` out.'],
      [
        'later',
        '7: The lesson `last` comes after this one. Swap the numbers of the two files, or leave it out.',
      ],
      ['misspelt', '9: No lesson is called `frist`. Did you mean `first`?'],
      [
        'again',
        `7: \`requests.get\` is not new here: ${good[0]?.file} introduces it. Leave it out here.`,
      ],
      ['self', '7: A lesson cannot come before itself. Leave it out.'],
      ['module', '3: `course.yaml` has no module “Onne”. Did you mean `One`?'],
    ])
  })

  test('whose clinic comes after no lesson says so', async () => {
    const own = await mkdtemp(join(tmpdir(), 'roundtrip-clinic-'))
    await writeFile(join(own, '00-first.mdx'), lesson())
    await writeFile(join(own, '01-clinic.mdx'), lesson('kind: clinic').replace('One', 'Oen'))
    await writeFile(
      join(own, '02-capstone.mdx'),
      lesson('kind: capstone').replace('module: One\n', ''),
    )
    const { lessons, broken } = await readCourse(own)
    await rm(own, { recursive: true })
    expect(lessons.map(({ frontmatter }) => frontmatter.module)).toEqual(['One', 'Capstones'])
    expect(broken.map(({ error }) => lineAndReport(error))).toEqual([
      '3: The module “Oen” has no lesson that this clinic could come after. Did you mean `One`?',
    ])
  })

  test.each([
    ['titel: A', '1: No key `titel` in `course.yaml`. Did you mean `title`?'],
    [
      'title: [A',
      '1: `course.yaml` cannot be read as YAML: Flow sequence in block collection must be sufficiently indented and end with a ]. Text with a colon or with quotes in it needs quotes around it.',
    ],
    [
      'modules:\n  - title: One',
      '2: `modules.0` in `course.yaml` lacks `sentence`. What the module is about, for the overview.',
    ],
    [
      'modules:\n  - title: One\n    sentence: a\n  - title: One\n    sentence: b',
      '4: Two modules are called “One”. Rename one.',
    ],
    [
      'colors:\n  light:\n    ink: "#777777"',
      '3: `light.ink`, #777777, has a contrast of 3.98 to 1 against the well (#eef2f6), and 4.5 to 1 is needed. Make it darker.',
    ],
    [
      'colors:\n  dark:\n    accent: "#5a4a8a"',
      '3: `dark.accent`, #5a4a8a, has a contrast of 2.23 to 1 against the well (#141d2c), and 4.5 to 1 is needed. Make it lighter.',
    ],
    [
      'colors:\n  light:\n    accent: red',
      '3: `colors.light.accent` in `course.yaml` should be six hexadecimal digits: "#0f1b2d". Buttons, selected text, where you are. Text on it is dark or white, whichever is clearer.',
    ],
    [
      'plans:\n  - name: A\n    minutes: 5\n    lessons:\n      - lesson: first\n        minutes: 6',
      '3: The lessons of the plan “A” take 6 minutes, and it has 5. Shorten a lesson, or leave one out.',
    ],
    [
      'plans:\n  - name: A\n    minutes: 9\n    lessons:\n      - lesson: frist\n        minutes: 6',
      '5: No lesson is called `frist`. Did you mean `first`?',
    ],
  ])('with this file says so: %s', async (yaml, expected) => {
    await writeFile(join(folder, 'course.yaml'), yaml)
    const { problem, facts } = await readCourse(folder)
    expect(lineAndReport(problem)).toBe(expected)
    expect(facts).toEqual({})
  })
})
