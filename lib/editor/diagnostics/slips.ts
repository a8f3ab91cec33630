/**
 * What the text of a program alone gives away while it is typed, with fixes. It needs no type, so it is there
 * before the language service is, and without it.
 */
import type { Tree } from '@lezer/common'
import { isClean, parseTypeScript } from '../../runner/syntax-tree'
import { applyRules } from './apply-rules'
import { RULES } from './diagnose'
import type { Diagnostic, Rule } from './diagnostic'
import { missingScheme } from './missing-scheme'
import { callNotWaitedFor } from './not-waited-for'
import { pythonSlips } from './python/python-slips'
import { timeoutInMilliseconds } from './timeout-in-milliseconds'

export interface Slip extends Diagnostic {
  /** `error`: the program ends there. `warning`: it does something else than it reads. */
  readonly severity: 'error' | 'warning'
  /** Whether it keeps the program from being read. */
  readonly isSyntax: boolean
  /** Up to where its consequences reach: what else is found there needs no telling. */
  readonly end: number
}

/** Slips of which the run itself tells, so that they are none of `diagnose`. */
const WHILE_TYPING: ReadonlyMap<Rule, Slip['severity']> = new Map([
  ...RULES.map((rule) => [rule, 'warning'] as const),
  [missingScheme, 'error'],
  [callNotWaitedFor, 'warning'],
  [timeoutInMilliseconds, 'warning'],
])

/** @param tree the tree of the whole text, where there is one already */
export function slips(code: string, tree: Tree = parseTypeScript(code)): Slip[] {
  const clean = isClean(tree)
  const python = pythonSlips(code, tree, clean)
  if (!clean) return python
  const found = applyRules([...WHILE_TYPING.keys()], code, tree).map(
    ({ rule, diagnostic }): Slip => ({
      ...diagnostic,
      end: diagnostic.to,
      severity: WHILE_TYPING.get(rule) ?? 'warning',
      isSyntax: false,
    }),
  )
  return [...python, ...found].sort((a, b) => a.from - b.from)
}
