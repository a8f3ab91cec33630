/**
 * Finds the modules that a program imports and points them at the stand-ins that live in the sandbox: a
 * worker has no import map, so each specifier in the compiled code is replaced by a blob: URL.
 */

import type { SyntaxNode, Tree } from '@lezer/common'
import {
  exportCount,
  exportedBy,
  knownModules,
  noExport,
  noModule as noModuleText,
} from '../sentences/imports'
import type { Remark } from '../sentences/remarks'
import type { Edit } from './edits'
import { nearestName } from './nearest-name'
import { childrenOf, literalText } from './syntax-tree'

/** A module that the sandbox offers. */
export interface OfferedModule {
  readonly url: string
  /** The names that it exports, `default` included. */
  readonly names: readonly string[]
}

/** The modules by specifier: `requests`, `requests/exceptions`, … */
export type OfferedModules = ReadonlyMap<string, OfferedModule>

/** One `import`, `export … from` or `import(…)`; offsets in the code that the tree belongs to. */
export interface ModuleUse {
  readonly specifier: string
  /** The string literal, quotes included. */
  readonly from: number
  readonly to: number
  /** Names taken from the module by static syntax. */
  readonly names: readonly ImportedName[]
}

export interface ImportedName {
  readonly name: string
  readonly from: number
  readonly to: number
}

/** What is wrong with an import, and where. */
export interface ImportProblem {
  readonly name: 'ModuleNotFoundError' | 'ImportError'
  readonly message: string
  readonly hint: string
  readonly from: number
  readonly to: number
}

/** All uses in order. Type-only imports are left out; so is `import(expression)`. */
export function moduleUses(tree: Tree, code: string): ModuleUse[] {
  const uses: ModuleUse[] = []
  tree.iterate({
    enter({ name, node }) {
      if (
        name === 'ImportDeclaration' ||
        name === 'ExportDeclaration' ||
        name === 'DynamicImport'
      ) {
        const use = readUse(node, code)
        if (use) uses.push(use)
      }
    },
  })
  return uses
}

function readUse(node: SyntaxNode, code: string): ModuleUse | null {
  const children = childrenOf(node)
  if (children[1]?.name === 'type') return null
  const dynamic = node.name === 'DynamicImport'
  const at = dynamic ? 2 : children.findIndex((child, i) => isSource(child, children[i - 1]))
  const source = children[at]
  const specifier = source && literalText(source, code)
  if (!source || specifier == null) return null
  const names = dynamic ? [] : children.slice(1, at).flatMap((child) => namesOf(child, code))
  return { specifier, from: source.from, to: source.to, names }
}

/** `from 'x'`, or the literal of a bare `import 'x'`. */
function isSource(node: SyntaxNode, before: SyntaxNode | undefined): boolean {
  return node.name === 'String' && (before?.name === 'from' || before?.name === 'import')
}

function namesOf(node: SyntaxNode, code: string): ImportedName[] {
  if (node.name === 'VariableDefinition') return [{ name: 'default', from: node.from, to: node.to }]
  if (node.name !== 'ImportGroup' && node.name !== 'ExportGroup') return []
  const names: ImportedName[] = []
  let skip = false
  for (const child of childrenOf(node)) {
    // In `a as b` only `a` is a name of the module; in `type A` nothing is.
    if (child.name === 'as' || child.name === 'type') skip = true
    else if (child.name === ',') skip = false
    else if (child.name !== '{' && child.name !== '}' && !skip)
      names.push({ name: code.slice(child.from, child.to), from: child.from, to: child.to })
  }
  return names
}

/** The first use of a module that is not offered. */
export function missingModule(
  uses: readonly ModuleUse[],
  offered: OfferedModules,
): ImportProblem | null {
  const use = uses.find(({ specifier }) => !offered.has(specifier))
  if (!use) return null
  const { text, hint } = noModule(use.specifier, [...offered.keys()])
  return { name: 'ModuleNotFoundError', message: text, hint, from: use.from, to: use.to }
}

/** The remark on a module that is not among the known ones. */
export function noModule(specifier: string, known: readonly string[]): Remark {
  const near = nearestName(specifier, known)
  const list = known.map((name) => `\`${name}\``).join(', ')
  return {
    text: noModuleText(specifier),
    hint: knownModules(near, list),
  }
}

/** The first name that its module does not export. Only for compiled code, where no types are left. */
export function missingName(
  uses: readonly ModuleUse[],
  offered: OfferedModules,
): ImportProblem | null {
  for (const { specifier, names } of uses) {
    const exported = offered.get(specifier)?.names
    const missing = exported && names.find(({ name }) => !exported.includes(name))
    if (!exported || !missing) continue
    const near = nearestName(missing.name, exported)
    const home = [...offered].find(([, module]) => module.names.includes(missing.name))?.[0]
    const hint = home
      ? exportedBy(missing.name, home)
      : exportCount(near, specifier, exported.length)
    return {
      name: 'ImportError',
      message: noExport(specifier, missing.name),
      hint,
      from: missing.from,
      to: missing.to,
    }
  }
  return null
}

/** Points every use at the stand-in's URL. All modules must be offered. */
export function importEdits(uses: readonly ModuleUse[], offered: OfferedModules): Edit[] {
  return uses.flatMap(({ specifier, from, to }) => {
    const url = offered.get(specifier)?.url
    return url === undefined ? [] : [{ from, to, insert: JSON.stringify(url) }]
  })
}
