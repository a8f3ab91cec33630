/** Python's `getpass` for Node. */
import { PasswordPrompt } from './node/password-prompt'

const terminal = new PasswordPrompt(process.stdin, process.stderr)

/**
 * Asks for a password on the terminal; what is typed is not shown. Without a terminal it reads a line of the
 * standard input.
 * @param prompt Written to the standard error, so that a program's output stays clean. @default 'Password: '
 * @returns The line without its end.
 * @throws Error when the input ends before there is a line.
 */
export async function getpass(prompt = 'Password: '): Promise<string> {
  return await terminal.ask(prompt)
}
