/** From the learner's source to a module that the sandbox can run: show values, compile, point imports. */

import type { Tree } from '@lezer/common'
import { strayReturn as strayReturnText } from '../sentences/syntax-hints'
import { compileErrors } from './compile-errors'
import type { CompileResult, Compiler } from './compiler'
import { applyEdits, type Edit } from './edits'
import {
  type ImportProblem,
  importEdits,
  type ModuleUse,
  missingModule,
  missingName,
  moduleUses,
  type OfferedModules,
} from './imports'
import { type LineIndex, lineIndex } from './line-index'
import { type CodeChange, type StepBack, stepsBack } from './positions'
import type { RunError, SourcePosition } from './run-event'
import { hasNode, isClean, parseJavaScript, parseTypeScript, strayReturn } from './syntax-tree'
import { type ShownExpression, showEdits, showName, shownExpressions } from './wrap-values'

/** Where the value of an expression is shown. */
export interface ShownPlace {
  readonly from: number
  readonly to: number
  /** The line that the expression ends on. */
  readonly line: number
}

/** A program that no compiler is needed for any more. It is plain data and can be kept as JSON. */
export interface CompiledProgram {
  readonly source: string
  /** JavaScript whose imports are not resolved yet. */
  readonly code: string
  /** The function that the code reports its values to, by the expression's number in `shown`. */
  readonly show: string
  readonly shown: readonly ShownPlace[]
  /** From the source to `code`. */
  readonly changes: readonly CodeChange[]
  /** The imports of the source, where its tree is known: also those that nothing uses. */
  readonly declared: readonly ModuleUse[]
}

export type CompileOutcome =
  | { readonly ok: true; readonly program: CompiledProgram }
  | { readonly ok: false; readonly errors: readonly RunError[] }

/** Compiles one program. @throws CompilerUnavailable */
export async function compileProgram(source: string, compiler: Compiler): Promise<CompileOutcome> {
  const tree = parseTypeScript(source)
  if (isClean(tree)) {
    const stray = strayReturn(tree)
    if (stray)
      return { ok: false, errors: [strayReturnError(lineIndex(source).position(stray.from))] }
    const program = await wrapThenCompile(source, tree, compiler)
    if (program) return { ok: true, program }
  }
  return compileThenWrap(source, compiler)
}

/**
 * The usual way: wraps in the source. What esbuild would fold away (`1 + 1` on a line of its own) is kept,
 * as it is an argument. Null when it does not compile.
 */
async function wrapThenCompile(
  source: string,
  tree: Tree,
  compiler: Compiler,
): Promise<CompiledProgram | null> {
  const found = shownExpressions(tree, source)
  const show = showName(source)
  const edits = showEdits(found, show)
  const wrapped = applyEdits(source, edits)
  const result = await compiler.compile(wrapped, { loader: 'ts', keepSyntax: false })
  if (!result.ok) return null
  const lines = lineIndex(source)
  return {
    source,
    code: result.code,
    show,
    shown: found.map(({ from, to }) => ({ from, to, line: lineOfEnd(lines, to) })),
    changes: [{ edits, to: null }, { map: result.map }],
    declared: moduleUses(tree, source),
  }
}

/**
 * For sources with syntax that the editor's parser does not know: the tree of the compiled JavaScript says
 * which statements are expressions. Newer syntax is lowered after that, as its helpers are statements, too.
 */
async function compileThenWrap(source: string, compiler: Compiler): Promise<CompileOutcome> {
  const stripped = await compiler.compile(source, { loader: 'ts', keepSyntax: true })
  if (!stripped.ok) return { ok: false, errors: compileErrors(stripped.messages, source) }
  const tree = parseJavaScript(stripped.code)
  const found = isClean(tree) ? shownExpressions(tree, stripped.code) : []
  const show = showName(stripped.code)
  const edits = showEdits(found, show)
  const wrapped = applyEdits(stripped.code, edits)
  const toSource: CodeChange = { map: stripped.map }
  const changes: CodeChange[] = [toSource, { edits, to: stripped.code }]
  let code = wrapped
  if (hasNode(tree, NEWER_SYNTAX)) {
    const lowered: CompileResult = await compiler.compile(wrapped, {
      loader: 'js',
      keepSyntax: false,
    })
    if (!lowered.ok) return { ok: false, errors: compileErrors(lowered.messages, source) }
    code = lowered.code
    changes.push({ map: lowered.map })
  }
  const shown = placesInSource(found, stripped.code, source, stepsBack(source, [toSource]))
  return { ok: true, program: { source, code, show, shown, changes, declared: [] } }
}

/** Syntax that esbuild lowers for some engine. */
const NEWER_SYNTAX: ReadonlySet<string> = new Set(['Decorator', 'using'])

function placesInSource(
  found: readonly ShownExpression[],
  code: string,
  source: string,
  toSource: StepBack,
): ShownPlace[] {
  const lines = lineIndex(code)
  const sourceLines = lineIndex(source)
  return found.map(({ from, to }) => {
    const start = toSource(lines.position(from))
    // The last mapped token: what follows it in the code stands as far behind it in the source.
    const end = toSource(lines.position(to - 1)) ?? start
    if (!start || !end) return { from: 0, to: 0, line: 1 }
    return { from: sourceLines.offset(start), to: sourceLines.offset(end) + 1, line: end.line }
  })
}

function lineOfEnd(lines: LineIndex, to: number): number {
  return lines.position(to - 1).line
}

/** esbuild takes a module with a top-level `return` for CommonJS and wraps it in a function. */
function strayReturnError(position: SourcePosition): RunError {
  return {
    name: 'SyntaxError',
    message: strayReturnText.text,
    hint: strayReturnText.hint,
    position,
    phase: 'compile',
    frames: [position],
    length: 'return'.length,
  }
}

/** A program that can run: every import points at a stand-in in the sandbox. */
export interface LinkedProgram {
  /** See `CompiledProgram`. */
  readonly code: string
  readonly show: string
  readonly shown: readonly ShownPlace[]
  /** From a place in `code` to the source. */
  readonly stepBack: StepBack
}

export type LinkOutcome =
  | { readonly ok: true; readonly program: LinkedProgram }
  | { readonly ok: false; readonly errors: readonly RunError[] }

/** Resolves the imports, or says which one has no module here. */
export function linkProgram(program: CompiledProgram, offered: OfferedModules): LinkOutcome {
  const { source, code, show, shown, changes, declared } = program
  // First in the source: the compiler drops an import that nothing uses.
  const early = missingModule(declared, offered)
  if (early) return { ok: false, errors: [importError(early, source, source, (place) => place)] }
  const uses = moduleUses(parseJavaScript(code), code)
  const problem = missingModule(uses, offered) ?? missingName(uses, offered)
  if (problem)
    return { ok: false, errors: [importError(problem, code, source, stepsBack(source, changes))] }
  const edits: Edit[] = importEdits(uses, offered)
  const linked = applyEdits(code, edits)
  const stepBack = stepsBack(source, [...changes, { edits, to: code }])
  return { ok: true, program: { code: linked, show, shown, stepBack } }
}

function importError(
  { name, message, hint, from, to }: ImportProblem,
  code: string,
  source: string,
  stepBack: StepBack,
): RunError {
  const position = stepBack(lineIndex(code).position(from))
  return {
    name,
    message,
    hint,
    position,
    phase: 'compile',
    frames: position ? [position] : [],
    ...(code === source ? { length: to - from } : {}),
  }
}
