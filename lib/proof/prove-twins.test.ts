import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { courseFolder, fence, lessonText } from './course.fixture'
import { type CourseProof, proveCourse } from './prove-course'
import { hasPython } from './prove-twins'

const reason = hasPython() ? '' : ' (skipped: python3 cannot `import requests` on this machine)'

const twin = (typeScript: readonly string[], python: readonly string[]) =>
  [
    '<Twin>',
    '',
    fence('ts run', "import requests from 'requests'", ...typeScript),
    fence('python', 'import requests', ...python),
    '</Twin>',
    '',
  ].join('\n')

const lessons = {
  '00-same.mdx': lessonText(
    'Same',
    [
      twin(
        [
          "const found = await requests.get('https://library.test/books', { params: { tag: ['a', 'b c'] } })",
          'found.statusCode',
        ],
        [
          "found = requests.get('https://library.test/books', params={'tag': ['a', 'b c']})",
          'assert found.status_code == 200, found',
        ],
      ),
      twin(
        [
          "await requests.post('https://httpbin.org/post', { json: { tea: 'Oolong', cups: [1, 2] } })",
        ],
        ["requests.post('https://httpbin.org/post', json={'tea': 'Oolong', 'cups': [1, 2]})"],
      ),
      twin(
        ["await requests.get('https://internal.test/', { verify: 'playground-ca.pem' })"],
        ["assert requests.get('https://internal.test/', verify='playground-ca.pem').ok"],
      ),
      twin(
        [
          'const session = new requests.Session()',
          "await session.get('https://httpbin.org/cookies/set?a=1')",
        ],
        ['session = requests.Session()', "session.get('https://httpbin.org/cookies/set?a=1')"],
      ),
    ].join('\n'),
  ),
  '01-other.mdx': lessonText(
    'Other',
    [
      twin(
        ["await requests.get('https://library.test/')"],
        ["requests.get('https://library.test/', headers={'Accept': 'text/csv'})"],
      ),
      twin(
        ["await requests.get('https://library.test/')"],
        ["requests.get('https://library.test/')", "requests.get('https://library.test/')"],
      ),
      twin(
        ["await requests.get('https://library.test/')"],
        ["requests.get('https://library.test/')", 'raise ValueError("no")'],
      ),
      twin(
        ["await requests.get('https://library.test/')"],
        ["requests.get('https://libary.test/')"],
      ),
    ].join('\n'),
  ),
}

describe.skipIf(!hasPython())(`Python twins${reason}`, () => {
  let folder = ''
  let proof: CourseProof
  beforeAll(async () => {
    folder = await courseFolder(lessons)
    proof = await proveCourse(folder)
  }, 120_000)
  afterAll(() => rm(folder, { recursive: true }))

  const found = (name: string) =>
    proof.problems
      .filter(({ file, severity }) => file.endsWith(name) && severity === 'error')
      .map(({ what, got, wanted }) => [what, got, wanted].join(' | '))

  test('that send the same have no problem', () => {
    expect(found('00-same.mdx')).toEqual([])
    expect(proof.twins).toEqual({ proved: 8, skipped: 0 })
  })

  test('that send something else are told apart', () => {
    expect(found('01-other.mdx')).toMatchInlineSnapshot(`
      [
        "The twins differ in request 1: the header accept. | Python text/csv | TypeScript */*",
        "The twins send different numbers of requests. | Python 2 | TypeScript 1",
        "The Python twin ends with ValueError. | no | a run to the end",
        "The twins differ in request 1: the address. | Python https://libary.test/ | TypeScript https://library.test/",
        "The Python twin ends with ConnectionError. | No machine called \`libary.test\` here; the closest is \`library.test\`. | a run to the end",
      ]
    `)
  })
})
