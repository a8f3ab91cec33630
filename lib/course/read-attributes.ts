/** The attributes of an element as its author wrote them, checked strictly. */
import type { z } from 'zod'
import { type AuthorElementName, authorElements } from './author-elements'
import type { Fail } from './lesson-failure'
import type { TreeNode } from './markdown-tree'
import { readStrict } from './strict-data'

type AttributesOf<N extends AuthorElementName> = z.output<(typeof authorElements)[N]['attributes']>

interface WrittenAttribute {
  readonly type: string
  readonly name?: string
  readonly value?: unknown
}

/** @throws through `fail`, for an attribute that is missing, unknown, or no text between quotes. */
export function readAttributes<N extends AuthorElementName>(
  name: N,
  node: TreeNode,
  fail: Fail,
): AttributesOf<N> {
  const given: [string, unknown][] = []
  for (const { type, name: key, value } of (node.attributes ?? []) as WrittenAttribute[]) {
    if (type !== 'mdxJsxAttribute' || !key || (typeof value === 'object' && value !== null))
      fail(
        `Braces hold code, and the attributes of <${name}> are text.`,
        `Write ${key ?? 'name'}="…".`,
        node,
      )
    // An attribute without a value is a yes.
    given.push([key ?? '', value ?? true])
  }
  const result = readStrict(Object.fromEntries(given), authorElements[name].attributes, `<${name}>`)
  if (result.ok) return result.data as AttributesOf<N>
  return fail(result.mistake.what, result.mistake.fix, node)
}
