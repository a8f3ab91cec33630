/**
 * Reads this folder: every sentence with its parameters, by file. For the printed list and for the tests of style;
 * no page imports it, so that each takes only the subjects that it needs.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

export interface CatalogText {
  /** The file's name without its ending: the subject. */
  readonly subject: string
  /** The exported name, with its parameters where it is a function: `loopHere`, `neverPauses(line)`. */
  readonly name: string
  /** The text; what a parameter fills stands in braces. */
  readonly text: string
}

/** All texts that the files of a subject hold, in their order. */
export function readCatalog(): readonly CatalogText[] {
  return readdirSync(import.meta.dirname)
    .filter((file) => /^[a-z-]+\.ts$/.test(file) && !/^(catalog|print-catalog)\.ts$/.test(file))
    .sort()
    .flatMap((file) => textsOf(file))
}

function textsOf(file: string): CatalogText[] {
  const path = join(import.meta.dirname, file)
  const source = ts.createSourceFile(file, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
  const subject = file.slice(0, -'.ts'.length)
  const declared = source.statements.flatMap((statement): Declared[] => {
    if (ts.isVariableStatement(statement)) return [...statement.declarationList.declarations]
    return ts.isFunctionDeclaration(statement) ? [statement] : []
  })
  return declared.flatMap((declaration) => {
    const name = nameOf(declaration, source)
    return textsIn(declaration, source).map((text) => ({ subject, name, text }))
  })
}

type Declared = ts.VariableDeclaration | ts.FunctionDeclaration

function nameOf(node: Declared, source: ts.SourceFile): string {
  const name = node.name?.getText(source) ?? ''
  const made = ts.isFunctionDeclaration(node) ? node : node.initializer
  if (!made || !(ts.isArrowFunction(made) || ts.isFunctionDeclaration(made))) return name
  const parameters = made.parameters.map((parameter) => parameter.name.getText(source))
  return `${name}(${parameters.join(', ')})`
}

/** Literals that are shown: no types, no keys, no patterns, nothing that is compared or looked up. */
function textsIn(node: ts.Node, source: ts.SourceFile): string[] {
  if (ts.isTypeNode(node) || ts.isRegularExpressionLiteral(node)) return []
  if (ts.isCaseClause(node)) return node.statements.flatMap((child) => textsIn(child, source))
  if (ts.isBinaryExpression(node) && /^[!=]==$/.test(node.operatorToken.getText(source))) return []
  if (ts.isPropertyAssignment(node)) return textsIn(node.initializer, source)
  if (ts.isStringLiteralLike(node)) return [node.text]
  const texts: string[] = []
  if (ts.isTemplateExpression(node)) {
    const spans = node.templateSpans.map(
      ({ expression, literal }) => `{${expression.getText(source)}}${literal.text}`,
    )
    texts.push(node.head.text + spans.join(''))
  }
  ts.forEachChild(node, (child) => {
    texts.push(...textsIn(child, source))
  })
  return texts
}

/** Whether a text is a sentence, or several: more than three words, and the mark of an end. */
export function isSentence(text: string): boolean {
  return /[.?!](`+|”)?$/.test(text.trim()) && text.trim().split(/\s+/).length > 3
}
