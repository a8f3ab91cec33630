/** All rules on one program. */
import { isClean, parseTypeScript } from '../../runner/syntax-tree'
import { dashedHeaderName } from './dashed-header-name'
import type { Diagnostic, Rule } from './diagnostic'
import { jsonNotCalled } from './json-not-called'
import { keywordArgument } from './keyword-argument'
import { programNames } from './program-names'
import { raiseNotCalled } from './raise-not-called'
import { responseAsCondition } from './response-as-condition'
import { stringifiedJson } from './stringified-json'

/** Slips that run without an error. */
export const RULES: readonly Rule[] = [
  responseAsCondition,
  raiseNotCalled,
  jsonNotCalled,
  dashedHeaderName,
  keywordArgument,
  stringifiedJson,
]

/** The slips in the order of their places; none where the text cannot be read for certain. */
export function diagnose(code: string): Diagnostic[] {
  const tree = parseTypeScript(code)
  if (!isClean(tree)) return []
  const program = { code, tree, ...programNames(tree, code) }
  return RULES.flatMap((rule) => rule(program)).sort((a, b) => a.from - b.from)
}
