/** Hints and solution of an exercise as disclosures, for browsers that run no scripts. */
import type { Exercise } from '../../course/activity'
import { staticAnswers as words } from '../../sentences/activities'
import { CodeBlock } from '../lesson/code-block'
import { Details, Summary } from '../lesson/disclosure'
import { InlineMarkdown } from '../lesson/inline-markdown'
import { TextWithCode } from '../lesson/text-with-code'
import { HintText } from './hint-text'

export function StaticSolution({ exercise }: { readonly exercise: Exercise }) {
  const { checks, solution, others } = exercise
  return (
    <div className="without-scripts">
      {checks.map(({ check, that, hints }) =>
        hints ? (
          <Details key={check}>
            <Summary>
              <TextWithCode text={words.hints(that)} />
            </Summary>
            {hints.map((hint) => (
              <div key={hint}>
                <HintText text={hint} />
              </div>
            ))}
          </Details>
        ) : null,
      )}
      <Details>
        <Summary>{words.solution}</Summary>
        <CodeBlock language="ts" code={solution.code} />
        <ul>
          {solution.explained.map(({ line, sentence }) => (
            <li key={line}>
              {words.line(line)}
              <InlineMarkdown text={sentence} />
            </li>
          ))}
        </ul>
        {others.map(({ code, says }) => (
          <div key={code}>
            <p>
              <InlineMarkdown text={says} />
            </p>
            <CodeBlock language="ts" code={code} />
          </div>
        ))}
      </Details>
    </div>
  )
}
