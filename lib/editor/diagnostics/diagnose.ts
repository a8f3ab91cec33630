/** The slips that run without an error. */
import { isClean, parseTypeScript } from '../../runner/syntax-tree'
import { applyRules } from './apply-rules'
import { dashedHeaderName } from './dashed-header-name'
import type { Diagnostic, Rule } from './diagnostic'
import { jsonNotCalled } from './json-not-called'
import { keywordArgument } from './keyword-argument'
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
  return applyRules(RULES, code, tree)
    .map(({ diagnostic }) => diagnostic)
    .sort((a, b) => a.from - b.from)
}
