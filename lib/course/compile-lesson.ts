/** From the text of a lesson to a React component and its parts as data. Runs on the server. */
import { evaluate } from '@mdx-js/mdx'
import type { MDXContent } from 'mdx/types'
import * as jsxRuntime from 'react/jsx-runtime'
import rehypeSlug from 'rehype-slug'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import type { Activity, GoesWrongRow, ReviewCard, Twin } from './activity'
import { lessonBlocks } from './lesson-blocks'
import { LessonError } from './lesson-error'
import type { Reading } from './lesson-parts'
import { collectSections, type Section } from './lesson-sections'
import type { Lesson } from './load-lessons'
import type { Snippet } from './snippet'
import { labelCells } from './table-labels'

export interface CompiledLesson {
  /**
   * Renders the lesson. Its `components` are `Snippet`, `WireTable`, `CodeBlock`, `Details`, `Summary`, `Key` and
   * the author's elements; each gets its data as props, and activities the Markdown of their task as children.
   */
  readonly Content: MDXContent
  readonly sections: readonly Section[]
  /** The editors in order, without those of exercises and of `rows`. */
  readonly snippets: readonly Snippet[]
  readonly activities: readonly Activity[]
  /** Of "When it goes wrong". */
  readonly rows: readonly GoesWrongRow[]
  readonly cards: readonly ReviewCard[]
  readonly twins: readonly Twin[]
}

/** What a page is compiled from; a lesson where it has no kind. */
type Readable = Pick<Lesson, 'slug' | 'file' | 'source'> &
  Partial<Pick<Lesson, 'kind' | 'frontmatter'>>

/**
 * Compiles one lesson.
 *
 * @throws {LessonError} with file and line, for MDX that does not parse, a fence, an element or a check with a
 *   mistake, an import, or code in braces.
 */
export async function compileLesson({
  slug,
  kind = 'lesson',
  file,
  source,
  frontmatter,
}: Readable): Promise<CompiledLesson> {
  const sections: Section[] = []
  const reading: Reading = {
    slug,
    kind,
    environment: frontmatter?.environment ?? {},
    snippets: [],
    activities: [],
    rows: [],
    cards: [],
    twins: [],
    warmUpLines: new Set(),
    fail(what, fix, at) {
      const place = typeof at === 'number' ? { line: at } : (at.position?.start ?? { line: 1 })
      throw new LessonError({ what, fix }, { file, source, ...place })
    },
  }
  try {
    const { default: Content } = await evaluate(source, {
      ...jsxRuntime,
      remarkPlugins: [remarkFrontmatter, remarkGfm, [lessonBlocks, reading]],
      rehypePlugins: [rehypeSlug, [collectSections, { sections }], labelCells],
    })
    const { snippets, activities, rows, cards, twins } = reading
    return { Content, sections, snippets, activities, rows, cards, twins }
  } catch (error) {
    throw error instanceof LessonError ? error : fromMdx(error, file, source)
  }
}

/** Errors of the MDX parser carry their place (vfile-message), some only in their text: `(7:1-7:7)`. */
function fromMdx(error: unknown, file: string, source: string): unknown {
  if (!(error instanceof Error) || !('reason' in error)) return error
  const reason = String(error.reason)
  const inText = /\((\d+):(\d+)/.exec(reason)
  const line = 'line' in error && Number(error.line)
  const column = 'column' in error && Number(error.column)
  return new LessonError(
    {
      what: `This is not valid MDX: ${reason.replace(/\.$/, '')}.`,
      fix: 'Close every tag that is opened, and write \\< and \\{ for the signs themselves.',
    },
    {
      file,
      source,
      line: line || Number(inText?.[1] ?? 1),
      column: column || Number(inText?.[2] ?? 1),
    },
  )
}
