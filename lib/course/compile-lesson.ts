/** From the text of a lesson to a React component, its sections and its editors. Runs on the server. */
import { evaluate } from '@mdx-js/mdx'
import type { MDXContent } from 'mdx/types'
import * as jsxRuntime from 'react/jsx-runtime'
import rehypeSlug from 'rehype-slug'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import { type LessonBlockOptions, lessonBlocks, type Snippet } from './lesson-blocks'
import { LessonError } from './lesson-error'
import { collectSections, type Section } from './lesson-sections'
import type { Lesson } from './load-lessons'

export interface CompiledLesson {
  /** Renders the lesson; its `components` are `Snippet`, `WireTable`, `CodeBlock` and `elements`. */
  readonly Content: MDXContent
  readonly sections: readonly Section[]
  readonly snippets: readonly Snippet[]
}

/**
 * Compiles one lesson.
 *
 * @param elements names of the page elements that a lesson may write: `Rule`
 * @throws {LessonError} with file and line, for MDX that does not parse, a fence with unknown words,
 *   an unknown element, an import, or code in braces.
 */
export async function compileLesson(
  { slug, file, source }: Pick<Lesson, 'slug' | 'file' | 'source'>,
  elements: readonly string[],
): Promise<CompiledLesson> {
  const sections: Section[] = []
  const snippets: Snippet[] = []
  const blocks: LessonBlockOptions = {
    slug,
    elements,
    snippets,
    fail(problem, node) {
      throw new LessonError(problem, { file, source, ...placeOf(node.position) })
    },
  }
  try {
    const { default: Content } = await evaluate(source, {
      ...jsxRuntime,
      remarkPlugins: [remarkFrontmatter, remarkGfm, [lessonBlocks, blocks]],
      rehypePlugins: [rehypeSlug, [collectSections, { sections }]],
    })
    return { Content, sections, snippets }
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
  return new LessonError(`This is not valid MDX: ${reason.replace(/\.$/, '')}.`, {
    file,
    source,
    line: line || Number(inText?.[1] ?? 1),
    column: column || Number(inText?.[2] ?? 1),
  })
}

function placeOf(position: { start: { line: number; column: number } } | undefined) {
  return { line: position?.start.line ?? 1, column: position?.start.column ?? 1 }
}
