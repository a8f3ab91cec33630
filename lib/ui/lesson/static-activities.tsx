/** Activities as they read without scripts: the task, the code, and the answer behind a disclosure. */
import type { ReactNode } from 'react'
import type {
  Choice,
  ChoiceOption,
  Exercise,
  Explanation,
  Matching,
  Prediction,
  Tracing,
} from '../../course/activity'
import { CodeBlock } from './code-block'
import { Details, Summary } from './disclosure'
import { InlineMarkdown, MarkdownParagraphs } from './inline-markdown'

interface Task {
  /** The task, as the lesson's Markdown is set. */
  readonly children?: ReactNode
}

const prose = 'max-w-[63ch] font-prose text-prose'

function Activity({ name, children }: Task & { readonly name: string }) {
  return (
    <section aria-label={name} className="lesson-wide border-t-2 border-ink pt-3 [&>*+*]:mt-3">
      <h3 className="text-[1.125rem] leading-snug font-[650]">{name}</h3>
      {children}
    </section>
  )
}

function Answer({ name, children }: Task & { readonly name: string }) {
  return (
    <Details>
      <Summary>{name}</Summary>
      <div className="[&>*+*]:mt-3">{children}</div>
    </Details>
  )
}

export function StaticExercise({ title, starter, solution, others, children }: Exercise & Task) {
  return (
    <Activity name={title}>
      {children}
      <CodeBlock language="ts" code={starter} />
      <Answer name="A solution">
        <CodeBlock language="ts" code={solution.code} />
        <ul className={`${prose} list-disc pl-5`}>
          {solution.explained.map(({ line, sentence }) => (
            <li key={line}>
              Line {line}: <InlineMarkdown text={sentence} />
            </li>
          ))}
        </ul>
        {others.map(({ code, says }) => (
          <div key={code}>
            <p className={prose}>
              <InlineMarkdown text={says} />
            </p>
            <CodeBlock language="ts" code={code} />
          </div>
        ))}
      </Answer>
    </Activity>
  )
}

export function StaticPrediction({ distractors, recorded, children }: Prediction & Task) {
  const options = recorded === null ? distractors : [...distractors, recorded].sort()
  return (
    <Activity name="Predict">
      {children}
      <ul className={`${prose} list-disc pl-5`}>
        {options.map((option) => (
          <li key={option}>
            <InlineMarkdown text={option} />
          </li>
        ))}
      </ul>
      {recorded !== null && (
        <Answer name="What happens">
          <p className={prose}>{recorded}</p>
        </Answer>
      )}
    </Activity>
  )
}

export function StaticMatching({ heads, pairs, children }: Matching & Task) {
  return (
    <Activity name="Match">
      {children}
      <ul className={`${prose} list-disc pl-5`}>
        {pairs.map(({ left }) => (
          <li key={left}>
            <InlineMarkdown text={left} />
          </li>
        ))}
      </ul>
      <Answer name={`${heads.left} and ${heads.right}`}>
        <ul className={`${prose} list-disc pl-5`}>
          {pairs.map(({ left, right }) => (
            <li key={left}>
              <InlineMarkdown text={left} />: <InlineMarkdown text={right} />
            </li>
          ))}
        </ul>
      </Answer>
    </Activity>
  )
}

export function StaticTracing({ recorded, children }: Tracing & Task) {
  return (
    <Activity name="Trace">
      {children}
      {recorded && (
        <Answer name="The requests in order">
          <CodeBlock language="text" code={recorded.join('\n')} />
        </Answer>
      )}
    </Activity>
  )
}

export function StaticChoice({ options, reasons, children }: Choice & Task) {
  return (
    <Activity name="Choose">
      {children}
      <Options options={options} />
      {reasons && (
        <>
          <MarkdownParagraphs className={prose} text={reasons.question} />
          <Options options={reasons.options} />
        </>
      )}
    </Activity>
  )
}

function Options({ options }: { readonly options: readonly ChoiceOption[] }) {
  return options.map(({ text, isRight, because }) => (
    <Details key={text}>
      <Summary>
        <InlineMarkdown text={text} />
      </Summary>
      <p className={prose}>{isRight ? 'Right.' : 'Not so.'}</p>
      <MarkdownParagraphs className={prose} text={because} />
    </Details>
  ))
}

export function StaticExplanation({ model, children }: Explanation & Task) {
  return (
    <Activity name="Explain">
      {children}
      <Answer name="A model answer">
        <MarkdownParagraphs className={prose} text={model} />
      </Answer>
    </Activity>
  )
}
