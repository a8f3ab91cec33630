/** The components of a lesson with what its runs were like: recorded rows, facts, and programs compiled ahead. */
import type { MDXComponents } from 'mdx/types'
import type { ComponentProps } from 'react'
import type { LessonRecord } from '../../course/activity'
import { Exercise } from '../activities/exercise'
import { GoesWrong } from '../activities/goes-wrong'
import { Predict } from '../activities/predict'
import { Trace } from '../activities/trace'
import { lessonElements } from './lesson-elements'
import { Snippet } from './snippet'

/** @param record null in development while it is being made */
export function recordedElements(record: LessonRecord | null): MDXComponents {
  if (!record) return lessonElements
  return {
    ...lessonElements,
    Snippet: (props: ComponentProps<typeof Snippet>) => (
      <Snippet {...props} recorded={record.snippets[props.id] ?? null} />
    ),
    Exercise: (props: ComponentProps<typeof Exercise>) => (
      <Exercise
        {...props}
        facts={record.facts[props.id] ?? null}
        starters={record.starters[props.id] ?? []}
      />
    ),
    Predict: (props: ComponentProps<typeof Predict>) => (
      <Predict {...props} recorded={record.predictions[props.id] ?? null} />
    ),
    Trace: (props: ComponentProps<typeof Trace>) => (
      <Trace {...props} recorded={record.traces[props.id] ?? null} />
    ),
    GoesWrong: (props: ComponentProps<typeof GoesWrong>) => (
      <GoesWrong {...props} recorded={record.snippets} />
    ),
  }
}
