import { describe, expect, test } from 'vitest'
import { compileLesson } from './compile-lesson'
import { readFrontmatter } from './frontmatter'

const head = (environment: string) =>
  `---\ntitle: A\nmodule: M\nsummary: S.\ngoals: [go]\nsends: GET /\n${environment}---\n`

function compile(body: string) {
  const source = `${head('environment:\n  VAULT_TOKEN: a "b"\n')}\n${body}`
  const { frontmatter } = readFrontmatter(source, 'a.mdx')
  return compileLesson({ slug: 'a', file: 'a.mdx', source, frontmatter })
}

const reader = '```ts run id=first\nprocess.env.VAULT_TOKEN;\n```\n'

describe('the environment of a lesson', () => {
  test('is set before the programs that read it, and no others', async () => {
    const { snippets } = await compile(`${reader}\n\`\`\`ts run\n1 + 1;\n\`\`\`\n`)
    const [reads, other] = snippets
    expect(reads?.unseen.before).toMatchObject([{ environment: { VAULT_TOKEN: 'a "b"' } }])
    expect(reads?.unseen.before[0]?.code).toContain('{"VAULT_TOKEN":"a \\"b\\""}')
    expect(other?.unseen.before).toEqual([])
  })

  test('is set once where an editor continues another', async () => {
    const { snippets } = await compile(
      `${reader}\n\`\`\`ts run after=first\nprocess.env.VAULT_TOKEN;\n\`\`\`\n`,
    )
    expect(snippets[1]?.unseen.before).toHaveLength(2)
  })

  test('is there for an exercise whose starter does not read it yet', async () => {
    const { activities } = await compile(
      [
        '<Exercise id="ask" kind="write" title="Ask">\n\nAsk.\n\n```ts starter\n1;\n```\n',
        '```ts solution\nprocess.env.VAULT_TOKEN;\n```\n',
        '```yaml checks\n- check: asked\n  that: It asks\n  count: { is: 0 }\n```\n\n</Exercise>\n',
      ].join('\n'),
    )
    expect(activities).toMatchObject([
      { unseen: { before: [{ environment: { VAULT_TOKEN: 'a "b"' } }] } },
    ])
  })

  test('travels with the twins of rules', async () => {
    const { twins } = await compile(
      '<Rule>\n\n```ts\nprocess.env.VAULT_TOKEN;\n```\n\n```python\nimport os\n```\n\n</Rule>\n',
    )
    expect(twins).toMatchObject([{ unseen: { before: [{ environment: {} }] } }])
  })

  test('has names that a shell would take', () => {
    expect(() => readFrontmatter(head('environment: { vault-token: a }\n'), 'a.mdx')).toThrow(
      /`environment.vault-token` in the frontmatter has a name .* should be capital letters, digits and underscores\./,
    )
  })
})
