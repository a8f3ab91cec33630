/**
 * Which names of a program hold the client, and which a response. Scopes are not followed: a name counts only
 * when everything of that name in the whole program is the same kind of thing.
 */
import type { SyntaxNode, SyntaxNodeRef, Tree } from '@lezer/common'
import { childrenOf, literalText } from '../../runner/syntax-tree'

const CALLS: ReadonlySet<string> = new Set([
  'request',
  'get',
  'options',
  'head',
  'post',
  'put',
  'patch',
  'delete',
  'send',
])

export interface ProgramNames {
  readonly clients: ReadonlySet<string>
  readonly responses: ReadonlySet<string>
}

export function programNames(tree: Tree, code: string): ProgramNames {
  const text = (node: SyntaxNode): string => code.slice(node.from, node.to)
  /** Each name with what is assigned to it; null for a value that cannot be seen, as of a parameter. */
  const values = new Map<string, (SyntaxNode | null)[]>()
  const clients = new Set<string>()

  const note = (name: string, value: SyntaxNode | null): void => {
    values.set(name, [...(values.get(name) ?? []), value])
  }

  tree.iterate({
    // A node is made only of what has one of these names: a tree has thousands, and making one costs.
    enter(ref) {
      if (ref.name === 'ImportDeclaration') {
        const children = childrenOf(ref.node)
        const local = children.find((child) => child.name === 'VariableDefinition')
        const source = children.findLast((child) => child.name === 'String')
        if (local && source && literalText(source, code) === 'requests') clients.add(text(local))
        return false
      }
      if (ref.name === 'VariableDefinition') {
        const { node } = ref
        const equals = node.nextSibling?.name === 'TypeAnnotation' ? node.nextSibling : node
        const after = equals.nextSibling
        const declared = node.parent?.name === 'VariableDeclaration'
        note(text(node), declared && after?.name === 'Equals' ? after.nextSibling : null)
      }
      if (ref.name === 'AssignmentExpression') {
        const [target, , value] = childrenOf(ref.node)
        if (target?.name === 'VariableName') note(text(target), value ?? null)
      }
      return true
    },
  })

  const named = (test: (value: SyntaxNode) => boolean): string[] =>
    [...values]
      .filter(([, assigned]) => assigned.every((value) => value !== null && test(value)))
      .map(([name]) => name)

  for (const name of named((value) => isSession(value, code))) clients.add(name)
  return { clients, responses: new Set(named((value) => isAwaitedCall(value, clients, code))) }
}

/** `new requests.Session()`, `new Session()`, `requests.session()` */
function isSession(value: SyntaxNode, code: string): boolean {
  return /^(new\s+([\w$]+\.)?Session\b|[\w$]+\.session\()/.test(code.slice(value.from, value.to))
}

/** `await requests.get(…)` */
function isAwaitedCall(value: SyntaxNode, clients: ReadonlySet<string>, code: string): boolean {
  if (value.name !== 'AwaitExpression') return false
  const call = childrenOf(value).at(-1)
  return call !== undefined && isClientCall(call, clients, code)
}

/** `requests.get(…)`, `session.post(…)` */
export function isClientCall(
  call: SyntaxNodeRef,
  clients: ReadonlySet<string>,
  code: string,
): boolean {
  if (call.name !== 'CallExpression' || !beginsWithClient(call.from, clients, code)) return false
  const [callee] = childrenOf(call.node)
  if (callee?.name !== 'MemberExpression') return false
  const [owner, , method] = childrenOf(callee)
  if (!owner || !method) return false
  return (
    clients.has(code.slice(owner.from, owner.to)) && CALLS.has(code.slice(method.from, method.to))
  )
}

/** Told from the text alone, which rules most calls out. */
export function beginsWithClient(at: number, clients: ReadonlySet<string>, code: string): boolean {
  for (const client of clients) if (code.startsWith(client, at)) return true
  return false
}
