/**
 * What the learner answered to `getpass()` in the last run, so that a second run of the same program asks nothing
 * again. It is kept in memory alone, until the next program starts.
 */
import type { AskPassword, PasswordAnswer } from './password-queue'

interface GivenAnswer {
  readonly prompt: string
  readonly answer: PasswordAnswer
}

export interface GivenAnswers {
  /** Asks the learner in this run; the answers of the run before are forgotten. */
  asking(run: number): AskPassword
  /** Gives the answers of that run, each once and to the same question; asks the learner where there is none. */
  repeating(run: number): AskPassword
}

export function givenAnswers(ask: AskPassword): GivenAnswers {
  let asked = 0
  let given: GivenAnswer[] = []

  return {
    asking(run) {
      asked = run
      given = []
      return async (prompt, signal) => {
        const answer = await ask(prompt, signal)
        if (asked === run && !signal.aborted) given.push({ prompt, answer })
        return answer
      }
    },
    repeating(run) {
      const left = asked === run ? [...given] : []
      return async (prompt, signal) => {
        const index = left.findIndex((one) => one.prompt === prompt)
        const [known] = index < 0 ? [] : left.splice(index, 1)
        return known ? known.answer : ask(prompt, signal)
      }
    },
  }
}
