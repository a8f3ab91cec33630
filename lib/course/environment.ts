/**
 * Variables that a lesson sets for its programs, which read them from `process.env`, and Python twins from
 * `os.environ`: there secrets stand, and in no line of a program.
 */
import type { CodePart } from './whole-program'

export type Environment = Readonly<Record<string, string>>

/**
 * The part that sets them, in the place of what Node has; none where no program reads any.
 * A lesson that sets none has none, wherever its programs run.
 *
 * @param programs all that one editor may hold
 */
export function environmentParts(
  environment: Environment,
  programs: readonly string[],
): CodePart[] {
  if (!programs.some(readsEnvironment)) return []
  const code = `const process: Process = { env: ${JSON.stringify(environment)} };`
  return [{ code, line: 1, environment }]
}

function readsEnvironment(code: string): boolean {
  return /\bprocess\s*\.\s*env\b/.test(code)
}
