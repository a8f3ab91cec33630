/** How the Markdown of a lesson is set, and the elements that a lesson may write beside it. */
import type { MDXComponents } from 'mdx/types'
import type { AuthorElementName } from '../../course/author-elements'
import { Choose } from '../activities/choose'
import { Exercise } from '../activities/exercise'
import { Explain } from '../activities/explain'
import { GoesWrong } from '../activities/goes-wrong'
import { Match } from '../activities/match'
import { Predict } from '../activities/predict'
import { Trace } from '../activities/trace'
import { Diagram } from '../diagrams/diagram'
import { CodeBlock } from './code-block'
import { Details, Summary } from './disclosure'
import { Key } from './key'
import { LessonLink } from './lesson-link'
import { Note } from './note'
import { Recap } from './recap'
import { Rule } from './rule-box'
import { Side } from './side-note'
import { Snippet } from './snippet'
import { Twin } from './twin'
import { WarmUp } from './warm-up'
import { WireTable } from './wire-table'

/** What draws the elements that an author may write; `Cards` are for the review deck and show nothing here. */
const drawnElements = {
  Note,
  Side,
  Diagram,
  Rule,
  Twin,
  Exercise,
  Predict,
  Match,
  Trace,
  Choose,
  Explain,
  GoesWrong,
  Warmup: WarmUp,
  Recap,
} satisfies Record<Exclude<AuthorElementName, 'Cards'>, unknown>

const prose = 'max-w-[63ch] font-prose text-prose'

/** All components of a lesson, for MDX. */
export const lessonElements: MDXComponents = {
  ...drawnElements,
  CodeBlock,
  Snippet,
  WireTable,
  a: LessonLink,
  p: (props) => <p className={prose} {...props} />,
  ul: (props) => <ul className={`${prose} list-disc pl-5 marker:text-ink-3`} {...props} />,
  ol: (props) => <ol className={`${prose} list-decimal pl-6 marker:text-ink-3`} {...props} />,
  li: (props) => <li className="pl-1 not-first:mt-1.5" {...props} />,
  h2: (props) => (
    <h2
      className="max-w-[30ch] scroll-mt-20 text-h2 font-bold tracking-[-.014em] [font-stretch:90%] [word-spacing:.1em]"
      {...props}
    />
  ),
  h3: (props) => <h3 className="text-[1.125rem] leading-snug font-[650]" {...props} />,
  strong: (props) => <strong className="font-[650]" {...props} />,
  table: (props) => <table className="lesson-table lesson-wide" {...props} />,
  th: (props) => <th scope="col" {...props} />,
  // One box beside the heading that a phone shows in the cell, however many pieces of text and code it has.
  td: ({ children, ...props }) => (
    <td {...props}>
      <div>{children}</div>
    </td>
  ),
  Details,
  Summary,
  Key,
}
