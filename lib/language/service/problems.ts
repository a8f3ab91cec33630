/** What is wrong in a program: TypeScript's findings, with our sentences and fixes where we have better ones. */
import type ts from 'typescript'
import type { Fix } from '../fix'
import type { Problem } from '../protocol'
import { alwaysTrueConditions } from './always-true'
import { editsOf } from './edits-of'
import { nodeAt } from './nodes'
import { PROBLEM_RULES } from './problem-rules'
import { syntaxProblemHint } from './syntax-problem'

/** More are not worth the time: one slip has often many consequences. */
const MAX_PROBLEMS = 60

/** TypeScript's own fixes that help a learner, by their names, each with a short title. */
const FIXES: ReadonlyMap<string, string | null> = new Map([
  ['import', null],
  ['spelling', null],
  ['addMissingAwait', 'Add await'],
  ['fixAwaitInSyncFunction', 'Add async'],
  ['addMissingNewOperator', 'Add new'],
  ['addOptionalPropertyUndefined', null],
])

/** Numbers for which TypeScript is asked for fixes; asking takes time. */
const FIXABLE: ReadonlySet<number> = new Set([
  1308, 2304, 2305, 2322, 2339, 2345, 2348, 2551, 2552, 2561, 2580, 2614, 2693, 2724, 2769, 18004,
])

/** Redeclarations and assignments to constants have hints beside the syntax errors. */
const HINTED: ReadonlySet<number> = new Set([1155, 1308, 2451, 2588])

export function problemsOf(
  api: typeof ts,
  service: ts.LanguageService,
  file: string,
  modules: readonly string[],
): Problem[] {
  const program = service.getProgram()
  const source = program?.getSourceFile(file)
  if (!program || !source) return []
  const checker = program.getTypeChecker()
  const syntactic = service.getSyntacticDiagnostics(file).slice(0, MAX_PROBLEMS)
  const semantic = service.getSemanticDiagnostics(file).slice(0, MAX_PROBLEMS - syntactic.length)

  const problem = (diagnostic: ts.Diagnostic, isSyntax: boolean): Problem => {
    const { start = 0, length = 0, code } = diagnostic
    const [from, to] = visible(source.text, start, start + length)
    const message = api.flattenDiagnosticMessageText(diagnostic.messageText, '\n')
    const node = nodeAt(api, source, start, start + length)
    const found = { api, checker, source, node, message, modules }
    const finding = isSyntax ? null : (PROBLEM_RULES.get(code)?.(found) ?? null)
    const hint =
      isSyntax || HINTED.has(code) ? syntaxProblemHint(message, source.text, start) : null
    const fixes = finding?.fixes ?? (FIXABLE.has(code) ? fixesFor(service, file, diagnostic) : [])
    return {
      from,
      to,
      severity: finding?.isWarning ? 'warning' : 'error',
      isSyntax,
      text: finding?.text ?? null,
      hint: finding ? finding.hint : hint,
      original: `ts${code}: ${message}`,
      fixes,
    }
  }

  return [
    ...syntactic.map((diagnostic) => problem(diagnostic, true)),
    ...semantic.map((diagnostic) => problem(diagnostic, false)),
    ...alwaysTrueConditions(api, checker, source),
  ].sort((a, b) => a.from - b.from || a.to - b.to)
}

function fixesFor(
  service: ts.LanguageService,
  file: string,
  { start = 0, length = 0, code }: ts.Diagnostic,
): Fix[] {
  const actions = service.getCodeFixesAtPosition(file, start, start + length, [code], FORMAT, {
    quotePreference: 'single',
  })
  return actions
    .filter(({ fixName }) => FIXES.has(fixName))
    .map(({ fixName, description, changes }) => ({
      title: FIXES.get(fixName) ?? description.replaceAll('"', "'"),
      edits: editsOf(changes, file),
    }))
    .filter(({ edits, title }) => edits.length > 0 && !/from '[./]/.test(title))
    .slice(0, 3)
}

const FORMAT: ts.FormatCodeSettings = {
  indentSize: 2,
  tabSize: 2,
  convertTabsToSpaces: true,
  newLineCharacter: '\n',
}

/** A place with something to see in it: an error at the end of a line is shown on the last character before. */
function visible(text: string, from: number, to: number): [from: number, to: number] {
  if (to > from && text.slice(from, to).trim() !== '') return [from, to]
  const before = text.slice(0, from).trimEnd().length
  return before > 0 ? [before - 1, before] : [0, Math.min(1, text.length)]
}
