import { expect, it } from 'vitest'
import { compileLesson } from './compile-lesson'
import { requiredActivities } from './lesson-work'

const fence = (words: string, code: string) => `~~~${words}\n${code}\n~~~\n`

function caseOf(id: string, program: string, solution: string): string {
  return `## The ${id}

Something was seen.

${fence('ts run', program)}
<Choose id="${id}-cause">

Why?

- [x] So

  Because.
- [ ] Not so

  No.
- [ ] Nor so

  No.

</Choose>

<Exercise id="${id}" kind="fix" title="Mend the ${id}">

Mend it.

${fence('ts solution', solution)}
${fence('yaml checks', '- { check: ends, that: It ends, threw: null }')}
</Exercise>
`
}

const frontmatter = {
  title: 'T',
  module: 'M',
  summary: 's',
  goals: ['g'],
  sends: 'GET /',
  environment: { TOKEN: 'secret' },
}

async function clinic() {
  const body = [
    caseOf('log', "console.log('secret')", 'console.log(process.env.TOKEN?.length)'),
    caseOf('sum', '//#region hidden\nlet sum = 1\n//#endregion\nsum = sum - 1', 'sum = sum + 1'),
    caseOf('name', 'process.env.TOKEN', 'process.env.TOKEN?.length'),
  ]
  const source = body.join('\n').replaceAll('~~~', '```')
  const { activities } = await compileLesson({
    slug: 'clinic',
    kind: 'clinic',
    file: 'clinic.mdx',
    source,
    frontmatter,
  })
  return { activities, repairs: activities.filter((one) => one.activity === 'exercise') }
}

it('begins each repair with the broken program of its case, after its diagnosis', async () => {
  const { activities, repairs } = await clinic()
  expect(repairs.map(({ starter, diagnosis }) => [starter, diagnosis])).toEqual([
    ["console.log('secret')", 'clinic/log-cause'],
    ['sum = sum - 1', 'clinic/sum-cause'],
    ['process.env.TOKEN', 'clinic/name-cause'],
  ])
  expect(requiredActivities(activities)).toEqual(
    ['log', 'sum', 'name'].flatMap((id) => [`clinic/${id}-cause`, `clinic/${id}`]),
  )
})

it('runs the set-up of the program before the repair, too, and sets variables once', async () => {
  const { repairs } = await clinic()
  const before = repairs.map(({ unseen }) => unseen.before.map(({ code }) => code))
  const variables = expect.stringContaining('"TOKEN":"secret"')
  expect(before).toEqual([[variables], ['let sum = 1'], [variables]])
})
