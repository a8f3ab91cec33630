/**
 * The module `getpass`, after Python's: asks the person in front of the program for a password. The page
 * shows a dialog; here are only the question and the answer.
 */
import { noPassword } from '../../sentences/run-endings'
import type { FromPasswordQueue, PasswordQuestion } from '../sandbox-protocol'

/** `getpass()` was answered with Cancel or Escape, or the dialog could not be shown. */
export class PasswordNotGiven extends Error {
  override readonly name = 'PasswordNotGiven'
}

export interface PasswordPrompt {
  /**
   * Asks for a password; the dialog hides what is typed.
   * @param prompt what the dialog says. @default 'Password: '
   * @throws PasswordNotGiven when the dialog is closed without a password
   */
  readonly getpass: (prompt?: string) => Promise<string>
  /** Takes an answer of the page. */
  receive(message: FromPasswordQueue): void
}

const MAX_PROMPT = 500

/** @param post sends the question to the page */
export function passwordPrompt(
  post: (question: Omit<PasswordQuestion, 'places'>) => void,
): PasswordPrompt {
  const pending = new Map<number, (password: string | null) => void>()
  let last = 0

  function getpass(prompt = 'Password: '): Promise<string> {
    last += 1
    const question = last
    // Made here, so that its stack leads to the line that asks.
    const refusal = new PasswordNotGiven(noPassword)
    return new Promise((resolve, reject) => {
      pending.set(question, (password) => {
        if (password === null) reject(refusal)
        else resolve(password)
      })
      post({ type: 'ask-password', question, prompt: String(prompt).slice(0, MAX_PROMPT) })
    })
  }

  return {
    getpass,
    receive({ question, password }) {
      pending.get(question)?.(password)
      pending.delete(question)
    },
  }
}
