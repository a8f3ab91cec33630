/** All rules on one program, in one walk through its tree. */
import type { Tree } from '@lezer/common'
import type { Diagnostic, Rule } from './diagnostic'
import { programNames } from './program-names'

/** What a rule found. */
export interface Finding {
  readonly rule: Rule
  readonly diagnostic: Diagnostic
}

/**
 * In the order of the places where the nodes begin.
 * @param tree the TypeScript tree of `code`, without error nodes
 */
export function applyRules(rules: readonly Rule[], code: string, tree: Tree): Finding[] {
  const program = { code, ...programNames(tree, code) }
  const found: Finding[] = []
  tree.iterate({
    enter(node) {
      for (const rule of rules) {
        if (rule.at !== node.name) continue
        for (const diagnostic of rule.find(node, program)) found.push({ rule, diagnostic })
      }
    },
  })
  return found
}
