/**
 * Our own sentences, and our own fixes, for what TypeScript finds wrong in a learner's program, by TypeScript's
 * number. What is not here keeps TypeScript's words.
 */

import type ts from 'typescript'
import { optionsMeant } from '../../requests/options'
import { noModule } from '../../runner/imports'
import { nearestName } from '../../runner/nearest-name'
import { RESPONSE_ALIASES } from '../../runner/response-aliases'
import { runtimeHint } from '../../runner/runtime-hints'
import { noExport } from '../../sentences/imports'
import {
  alwaysTrue,
  headersAreText,
  jsonIsMethod,
  misnamed,
  namedNotCalled,
  nothingCalled,
  promiseOfResponse,
  unknownOption,
} from '../../sentences/remarks'
import {
  askFirst,
  didYouMean,
  maybeAbsent,
  newName,
  promiseAsCondition as promiseIsCondition,
} from '../../sentences/type-problems'
import type { Fix } from '../fix'
import { awaitCall, insert, rename } from './make-fix'
import { enclosing, isClientType, promised } from './nodes'

/** What a rule looks at. */
export interface Found {
  readonly api: typeof ts
  readonly checker: ts.TypeChecker
  readonly source: ts.SourceFile
  /** The node that TypeScript points at. */
  readonly node: ts.Node
  readonly message: string
  /** The modules that a program can import. */
  readonly modules: readonly string[]
}

/** A sentence, maybe without one to try, and fixes; null where TypeScript's words are better. */
export interface Finding {
  readonly text: string
  readonly hint: string | null
  readonly fixes?: readonly Fix[]
  /** It runs all the same. */
  readonly isWarning?: boolean
}

type Rule = (found: Found) => Finding | null

/** Methods of Python's texts and lists. */
const PYTHON_METHODS: ReadonlyMap<string, string> = new Map([
  ['append', 'push'],
  ['lower', 'toLowerCase'],
  ['upper', 'toUpperCase'],
  ['strip', 'trim'],
  ['lstrip', 'trimStart'],
  ['rstrip', 'trimEnd'],
  ['startswith', 'startsWith'],
  ['endswith', 'endsWith'],
  ['find', 'indexOf'],
  ['count', 'length'],
])

const unknownName: Rule = ({ api, source, node, message }) => {
  const name = node.getText(source)
  if (!api.isIdentifier(node)) return null
  const { parent } = node
  const isAssigned =
    api.isBinaryExpression(parent) &&
    parent.left === node &&
    parent.operatorToken.kind === api.SyntaxKind.EqualsToken
  if (isAssigned && api.isExpressionStatement(parent.parent)) {
    const again = source.text.match(new RegExp(`(?<![\\w$.])${name}\\s*[-+*/]?=(?!=)`, 'g'))
    const keyword = (again?.length ?? 0) > 1 ? 'let' : 'const'
    return {
      text: nothingCalled(name),
      hint: newName(keyword, name),
      fixes: [insert(`Add ${keyword}`, node.getStart(source), `${keyword} `)],
    }
  }
  const meant = /Did you mean '(.+)'\?/.exec(message)?.[1]
  const hint =
    runtimeHint('ReferenceError', `${name} is not defined`) ??
    (meant === undefined ? null : didYouMean(meant))
  return { text: nothingCalled(name), hint }
}

const unknownMember: Rule = (found) => {
  const { api, checker, source, node, message } = found
  const access = node.parent
  if (!access || !api.isPropertyAccessExpression(access) || access.name !== node) return null
  const name = node.getText(source)
  const owner = access.expression
  const ownerText = owner.getText(source)
  const type = checker.getTypeAtLocation(owner)

  const waited = promised(checker, type)
  if (waited) {
    if (!isClientType(waited, 'Response')) return null
    return { ...promiseOfResponse(name), fixes: awaitCall(found, owner) }
  }
  if (api.isPropertyAccessExpression(owner) && type.getCallSignatures().length > 0) {
    if (owner.name.text !== 'json') return null
    const rest = source.text.slice(owner.getEnd(), access.getEnd())
    return {
      ...jsonIsMethod(owner.expression.getText(source), rest),
      fixes: [insert('Call json()', owner.getEnd(), '()')],
    }
  }
  const suggested = /Did you mean '(.+)'\?/.exec(message)?.[1]
  const alias = isClientType(type, 'Response') ? RESPONSE_ALIASES[name] : undefined
  const python = isClientType(type) ? undefined : PYTHON_METHODS.get(name)
  const known = type.getProperties().map((property) => property.name)
  const meant =
    alias ??
    (python !== undefined && known.includes(python) ? python : undefined) ??
    suggested ??
    (isClientType(type) ? nearestName(name.replaceAll('_', ''), known) : null)
  if (meant == null) return null
  // Where a method takes the place of a property, the call comes with it.
  const isCalled = api.isCallExpression(access.parent) && access.parent.expression === access
  const text = isCalled ? meant.replace(/\(\)$/, '') : meant
  return { ...misnamed(name, meant, ownerText), fixes: [rename(found, node, text)] }
}

const unknownProperty: Rule = (found) => {
  const { api, checker, source, node, message } = found
  const literal = enclosing(node, api.isObjectLiteralExpression)
  const type = literal && checker.getContextualType(literal)
  const name = node.getText(source).replaceAll(/^['"]|['"]$/g, '')
  if (!type || !isOptions(api, type)) {
    const suggested = /Did you mean to write '(.+)'\?/.exec(message)?.[1]
    if (suggested === undefined) return null
    return {
      ...misnamed(name, suggested, '{ … }'),
      fixes: [rename(found, node, suggested)],
      hint: null,
    }
  }
  const meant = optionsMeant(name)
  if (meant.length === 0) {
    return { text: unknownOption(name, []).text, hint: null }
  }
  return {
    ...unknownOption(name, meant),
    fixes: meant.map((option) => rename(found, node, option)),
  }
}

/** Whether it is what the last argument of a call takes. */
function isOptions(api: typeof ts, type: ts.Type): boolean {
  const parts = type.flags & api.TypeFlags.Union ? (type as ts.UnionType).types : [type]
  return parts.some((part) => isClientType(part) && part.getProperty('timeout') !== undefined)
}

const promiseAsCondition: Rule = (found) => {
  const { api, checker, source, node } = found
  if (!api.isExpression(node)) return null
  const waited = promised(checker, checker.getTypeAtLocation(node))
  if (!waited || !isClientType(waited, 'Response')) return null
  return {
    text: alwaysTrue('').text,
    hint: promiseIsCondition(node.getText(source)),
    fixes: awaitCall(found, node),
    isWarning: true,
  }
}

const methodAsCondition: Rule = ({ source, node }) => {
  return {
    ...namedNotCalled(node.parent.getText(source)),
    fixes: [insert('Call it', node.getEnd(), '()')],
    isWarning: true,
  }
}

const unknownModule: Rule = (found) => {
  const { api, node, source, modules } = found
  if (!api.isStringLiteralLike(node)) return null
  const near = nearestName(node.text, modules)
  const quote = source.text[node.getStart(source)]
  return {
    ...noModule(node.text, modules),
    fixes: near === null ? [] : [rename(found, node, `${quote}${near}${quote}`)],
  }
}

const unknownExport: Rule = ({ message }) => {
  const [, module, name] = /'"(.+?)"' has no exported member (?:named )?'(.+?)'/.exec(message) ?? []
  if (module === undefined || name === undefined) return null
  const meant = /Did you mean '(.+)'\?/.exec(message)?.[1]
  return {
    text: noExport(module, name),
    hint: meant === undefined ? null : didYouMean(meant),
  }
}

const wrongType: Rule = (found) => {
  const { api, checker, source, node } = found
  const property = node.parent
  if (!property || !api.isPropertyAssignment(property)) return null
  const holder = property.parent.parent
  if (!api.isPropertyAssignment(holder) || holder.name.getText(source) !== 'headers') return null
  const { initializer } = property
  const type = checker.typeToString(
    checker.getBaseTypeOfLiteralType(checker.getTypeAtLocation(initializer)),
  )
  if (!['number', 'boolean', 'bigint'].includes(type)) return null
  const header = property.name.getText(source).replaceAll(/^['"]|['"]$/g, '')
  const value = initializer.getText(source)
  const isLiteral = /^-?\d[\d.]*$|^(true|false)$/.test(value)
  return {
    ...headersAreText(`a ${type}`, header),
    fixes: [rename(found, initializer, isLiteral ? `'${value}'` : `String(${value})`)],
  }
}

const maybeMissing: Rule = ({ source, node, message }) => {
  const what = /null/.test(message)
    ? /undefined/.test(message)
      ? 'null or undefined'
      : 'null'
    : 'undefined'
  const name = node.getText(source)
  if (name.length > 60 || name.includes('\n')) return null
  return {
    text: maybeAbsent(name, what),
    hint: askFirst(name),
  }
}

/** By the number of TypeScript's message. */
export const PROBLEM_RULES: ReadonlyMap<number, Rule> = new Map([
  [2304, unknownName],
  [2552, unknownName],
  [2580, unknownName],
  [2584, unknownName],
  [18004, unknownName],
  [2339, unknownMember],
  [2551, unknownMember],
  [2353, unknownProperty],
  [2561, unknownProperty],
  [2801, promiseAsCondition],
  [2774, methodAsCondition],
  [2307, unknownModule],
  [2792, unknownModule],
  [2305, unknownExport],
  [2724, unknownExport],
  [2614, unknownExport],
  [2322, wrongType],
  [2531, maybeMissing],
  [2532, maybeMissing],
  [2533, maybeMissing],
  [18047, maybeMissing],
  [18048, maybeMissing],
  [18049, maybeMissing],
])
