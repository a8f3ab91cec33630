/** An example as its author writes it, and as it shows in a lesson. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AuthorElementName } from '../../course/author-elements'
import { compileLesson } from '../../course/compile-lesson'
import { CodeBlock } from '../lesson/code-block'
import { lessonElements } from '../lesson/lesson-elements'
import { exampleFile } from './example-file'

export async function LiveExample({ name }: { readonly name: AuthorElementName | 'fences' }) {
  const file = exampleFile(name)
  const source = await readFile(join(process.cwd(), file), 'utf8')
  const { Content, cards } = await compileLesson({ slug: `authors-${name}`, file, source })
  return (
    <div className="mt-4">
      <CodeBlock language="text" code={source.trimEnd()} />
      {cards.length > 0 ? (
        <p className="mt-3 text-ink-2">It shows in the review deck, and not in the lesson.</p>
      ) : (
        <section aria-label={`Example of ${name}`} className="lesson-flow mt-5">
          <Content components={lessonElements} />
        </section>
      )}
    </div>
  )
}
