/**
 * The activities of a lesson as data, after its file was read and before its page is drawn. Everything in
 * them can travel to a browser. Texts marked "Markdown" are short pieces of inline Markdown.
 */
import type { AskedFact } from '../checks/asked-fact'
import type { Check } from '../checks/check'
import type { Seed, SolutionFacts } from '../checks/verdict'
import type { CompiledProgram } from '../runner/program'
import type { Snippet } from './snippet'
import type { UnseenCode } from './whole-program'

/** A piece of code that an author listed as wrong, and the check at which it must fail. */
export interface WrongAnswer {
  readonly check: string
  readonly code: string
  /** Of the first line of code in the lesson file, starting at 1. */
  readonly line: number
}

/** A solution line with the sentence that explains it (`//: …` at its end in the lesson file). */
export interface ExplainedLine {
  /** Line of the solution, from 1. */
  readonly line: number
  readonly sentence: string
}

export interface Solution {
  /** Runnable, without its explanations and gap marks. */
  readonly code: string
  readonly explained: readonly ExplainedLine[]
  readonly line: number
}

/** Exercises whose answer is a program, judged by what it did. */
export interface Exercise {
  readonly activity: 'exercise'
  /** `ask-precisely/two-tags`: the key of its draft and its progress. */
  readonly id: string
  /**
   * - `edit`: a small change to code that works
   * - `fill`: the solution with gaps, written `____` in the starter
   * - `order`: the lines of the solution to be put in order (Parsons)
   * - `fix`: broken on purpose
   * - `write`: from a task sentence
   */
  readonly kind: 'edit' | 'fill' | 'order' | 'fix' | 'write'
  readonly title: string
  readonly isOptional: boolean
  /** The exercise whose solution it begins with: an earlier step of the same task; null for one that stands alone. */
  readonly continues: { readonly id: string; readonly title: string } | null
  /** In a clinic the id of the choice that comes first: of the cause. Null elsewhere. */
  readonly diagnosis: string | null
  /** The file name in the run bar. */
  readonly name: string
  /** What the editor begins with; for `order` the lines in the first of the orders in which they are offered. */
  readonly starter: string
  /** What else it may begin with: for `order` the other orders, of which some may work by chance; else nothing. */
  readonly otherStarters: readonly string[]
  /** Run around the learner's program and in the same module: after it what calls the function that was asked for. */
  readonly unseen: UnseenCode
  /** What of `unseen` stands below the task, to be read; null for nothing. */
  readonly shownAfter: string | null
  readonly solution: Solution
  /** Other good answers, and what differs. */
  readonly others: readonly {
    readonly code: string
    readonly says: string
    readonly line: number
  }[]
  readonly wrong: readonly WrongAnswer[]
  readonly checks: readonly Check[]
  /** What the solution did, by seed; filled in from the record when it is there. */
  readonly facts: Readonly<Record<Seed, SolutionFacts>> | null
  readonly line: number
}

/** A guess before the run; the truth is taken from the run, never typed by the author. */
export interface Prediction {
  readonly activity: 'predict'
  readonly id: string
  /** The snippet that is run. */
  readonly snippet: string
  readonly fact: AskedFact
  /** Wrong options; none for a free answer. The right one is added from the record. */
  readonly distractors: readonly string[]
  /** The truth as recorded; null while there is no record. */
  readonly recorded: string | null
  readonly line: number
}

export interface Matching {
  readonly activity: 'match'
  readonly id: string
  /** The heads of the two columns. */
  readonly heads: { readonly left: string; readonly right: string }
  /** Inline Markdown, left and right. */
  readonly pairs: readonly { readonly left: string; readonly right: string }[]
  readonly line: number
}

/** The messages of a recorded run, to be put in order. */
export interface Tracing {
  readonly activity: 'trace'
  readonly id: string
  readonly snippet: string
  /** The first lines of its requests in order, as recorded; null while there is no record. */
  readonly recorded: readonly string[] | null
  readonly line: number
}

export interface ChoiceOption {
  readonly text: string
  readonly isRight: boolean
  /** Why, for right and wrong ones. */
  readonly because: string
}

export interface Choice {
  readonly activity: 'choose'
  readonly id: string
  /** Whether it asks what an earlier lesson taught, before this one begins. */
  readonly isWarmUp: boolean
  /** Several may be right. */
  readonly options: readonly ChoiceOption[]
  /** A second list, of reasons, with the question that stands before it; null where there is none. */
  readonly reasons: {
    readonly question: string
    readonly options: readonly ChoiceOption[]
  } | null
  readonly line: number
}

/** A sentence to write and to compare with a model; marked by the learner, kept on this device. */
export interface Explanation {
  readonly activity: 'explain'
  readonly id: string
  /** Paragraphs of inline Markdown, with an empty line between. */
  readonly model: string
  readonly line: number
}

export type Activity = Exercise | Prediction | Matching | Tracing | Choice | Explanation

/** What a run left behind, one row for each thing that a reader would have seen, for pages without scripts. */
export interface RecordedRow {
  readonly kind: 'printed' | 'value' | 'response' | 'error' | 'note'
  /** The line of code that it stands under, from 1; null for none. */
  readonly line: number | null
  /** `200 OK · JSON · 446 bytes` for a response. */
  readonly text: string
}

export interface RecordedRun {
  readonly rows: readonly RecordedRow[]
  /** Whether a prediction asks what it gives, so that nobody should see it before. */
  readonly isAsked: boolean
  /** The unedited program, with what runs around it, ready for the sandbox; null where it does not compile. */
  readonly compiled: CompiledProgram | null
}

/** What the editor of an exercise begins with. */
export interface Starter {
  readonly code: string
  /** With what runs around it, ready for the sandbox; null where it does not compile. */
  readonly compiled: CompiledProgram | null
}

/** What the runs of a lesson were like, by the ids of its parts. */
export interface LessonRecord {
  readonly snippets: Readonly<Record<string, RecordedRun>>
  /** Of exercises. */
  readonly facts: Readonly<Record<string, Readonly<Record<Seed, SolutionFacts>>>>
  /** What the editors of exercises may begin with: for `order` the orders that do not work, else one program. */
  readonly starters: Readonly<Record<string, readonly Starter[]>>
  readonly predictions: Readonly<Record<string, string | null>>
  readonly traces: Readonly<Record<string, readonly string[]>>
}

/** A card of the review deck. */
export interface ReviewCard {
  /** `your-first-request/why-await`, from its question. */
  readonly id: string
  readonly question: string
  /** Paragraphs of inline Markdown, with an empty line between. */
  readonly answer: string
  readonly line: number
}

/** One row of "When it goes wrong". */
export interface GoesWrongRow {
  /** What the learner sees: inline Markdown, as the other two. */
  readonly see: string
  readonly because: string
  readonly so: string
  /** The program that brings the symptom about; null where the author gave none. */
  readonly snippet: Snippet | null
  readonly line: number
}

/** A TypeScript program and the Python program that sends the same, in `<Twin>` and in `<Rule>`. */
export interface Twin {
  /** The editor that holds the TypeScript; null in `<Rule>`. */
  readonly snippet: string | null
  readonly code: string
  readonly line: number
  readonly unseen: UnseenCode
  readonly python: string
  readonly pythonLine: number
}
