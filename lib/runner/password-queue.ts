/**
 * Passwords that a program asks for with `getpass()`: the page is asked one at a time, and each answer goes
 * to the worker, into no event and no storage.
 */
import { dialogNotShown } from '../sentences/run-endings'
import type { FromPasswordQueue, PasswordQuestion } from './sandbox-protocol'

/** What the learner did: gave a password (it may be empty), declined, or ended the whole run. */
export type PasswordAnswer = { readonly password: string } | 'cancelled' | 'stop'

/**
 * Asks the learner.
 * @param prompt what the program wants to have said: untrusted text
 * @param signal aborted when the run ends: the question must go away, its answer is not looked at
 */
export type AskPassword = (prompt: string, signal: AbortSignal) => Promise<PasswordAnswer>

/** More cannot be asked at once in earnest. */
export const MAX_QUESTIONS = 20

export interface PasswordQueueOptions {
  readonly ask: AskPassword
  readonly post: (message: FromPasswordQueue) => void
  /** The learner ends the run. */
  readonly stop: () => void
}

export interface PasswordQueue {
  receive(question: PasswordQuestion): void
  /** The questions that have no answer yet, oldest first. */
  waiting(): PasswordQuestion[]
  /** Takes the question away that is being shown, and all others. */
  abort(): void
}

export function createPasswordQueue({ ask, post, stop }: PasswordQueueOptions): PasswordQueue {
  const control = new AbortController()
  const questions: PasswordQuestion[] = []

  function reply({ question }: PasswordQuestion, password: string | null): void {
    post({ type: 'password', question, password })
  }

  async function askNext(): Promise<void> {
    const [next] = questions
    if (!next) return
    const answer = await ask(next.prompt, control.signal)
    if (control.signal.aborted) return
    questions.shift()
    if (answer === 'stop') return stop()
    reply(next, answer === 'cancelled' ? null : answer.password)
    askInTurn()
  }

  function askInTurn(): void {
    askNext().catch((error: unknown) => {
      // The dialog could not be loaded; the program is told that there is no password.
      if (control.signal.aborted) return
      console.error(dialogNotShown, error)
      for (const question of questions.splice(0)) reply(question, null)
    })
  }

  return {
    receive(question) {
      if (questions.length >= MAX_QUESTIONS) return reply(question, null)
      questions.push(question)
      if (questions.length === 1) askInTurn()
    },
    waiting: () => [...questions],
    abort() {
      questions.length = 0
      control.abort()
    },
  }
}
