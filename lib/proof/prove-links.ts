/** Links of a lesson lead somewhere in the course, and nowhere else: a workshop may have no internet. */
import { lineOf, type TreeNode } from '../course/markdown-tree'
import { nearestName } from '../runner/nearest-name'
import { lessonTree, walk } from './lesson-text'
import type { Report } from './problem'

/** What can be linked to. */
export interface LinkTargets {
  /** The headings of each lesson, by its slug. */
  readonly lessons: ReadonlyMap<string, readonly string[]>
  /** Anchors of the reference. */
  readonly reference: ReadonlySet<string>
}

const PAGES: ReadonlySet<string> = new Set([
  '/',
  '/playground',
  '/reference',
  '/differences',
  '/work',
  '/review',
  '/glossary',
  '/search',
  '/teach',
  '/authors',
  '/what-you-can-do',
])

export function proveLinks(
  { slug, source }: { readonly slug: string; readonly source: string },
  targets: LinkTargets,
  report: Report,
): void {
  walk(lessonTree(source), (node) => {
    if (node.type !== 'link' && node.type !== 'definition' && node.type !== 'image') return
    const problem = problemOf(String(node.url ?? ''), slug, targets)
    if (problem) report(lineOf(node as TreeNode), { ...problem, got: String(node.url) })
  })
}

interface LinkProblem {
  readonly what: string
  readonly fix: string
}

function problemOf(
  url: string,
  slug: string,
  { lessons, reference }: LinkTargets,
): LinkProblem | null {
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(url))
    return {
      what: 'A link leads out of the course.',
      fix: 'Say what is needed here; put an address that is only named between backquotes.',
    }
  const [path = '', anchor] = url.split('#')
  if (path === '') return anchorProblem(anchor, lessons.get(slug) ?? [], 'this lesson')
  const lesson = /^\/lessons\/([^/]+)$/.exec(path)?.[1]
  if (lesson !== undefined) {
    const headings = lessons.get(lesson)
    if (headings)
      return anchor === undefined ? null : anchorProblem(anchor, headings, `\`${lesson}\``)
    return {
      what: `There is no lesson \`${lesson}\`.`,
      fix: nearestOr(
        lesson,
        [...lessons.keys()],
        'Link to `/lessons/` and the words of its file name.',
      ),
    }
  }
  if (path === '/reference' && anchor !== undefined && anchor !== '' && !reference.has(anchor))
    return {
      what: `The reference has no entry \`${anchor}\`.`,
      fix: nearestOr(
        anchor,
        [...reference],
        'Open the reference, and copy the address of the entry.',
      ),
    }
  if (PAGES.has(path)) return null
  return {
    what: 'A link leads to a page that the course does not have.',
    fix: `Link to a heading (\`#…\`), to \`/lessons/…\`, or to one of ${[...PAGES].join(', ')}.`,
  }
}

function anchorProblem(
  anchor: string | undefined,
  headings: readonly string[],
  where: string,
): LinkProblem | null {
  if (anchor !== undefined && headings.includes(anchor)) return null
  return {
    what: `No section of ${where} is called \`#${anchor ?? ''}\`.`,
    fix: nearestOr(anchor ?? '', headings, 'Link to a heading of the second level.'),
  }
}

function nearestOr(name: string, known: readonly string[], otherwise: string): string {
  const near = nearestName(name, known)
  return near ? `Did you mean \`${near}\`?` : otherwise
}
