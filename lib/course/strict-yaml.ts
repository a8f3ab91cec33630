/** YAML that an author wrote, checked strictly; a mistake comes with its line. */
import { type Document, isMap, isNode, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { Mistake } from './lesson-error'
import { type DataPath, readStrict } from './strict-data'

export interface YamlMistake extends Mistake {
  /** Line of the YAML, from 1. */
  readonly line: number
}

export interface YamlOptions {
  /** How it is called in the middle of a sentence: `the frontmatter`. */
  readonly what: string
  /** How the value at a path is called; by default its keys with dots. */
  readonly nameOf?: (data: unknown, path: DataPath) => string
  /** Receives the mistake; does not return. */
  readonly fail: (mistake: YamlMistake) => never
}

export interface YamlData<T> {
  readonly data: T
  /** Line of the value at a path, from 1. */
  lineOf(path: DataPath): number
}

/** Reads one YAML document by a schema. */
export function readStrictYaml<S extends z.ZodType>(
  text: string,
  schema: S,
  { what, nameOf, fail }: YamlOptions,
): YamlData<z.output<S>> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line)

  const broken = document.errors[0]
  if (broken)
    return fail({
      what: `${what.charAt(0).toUpperCase()}${what.slice(1)} cannot be read as YAML: ${firstLine(broken.message)}.`,
      fix: 'Text with a colon or with quotes in it needs quotes around it.',
      line: lineAt(broken.pos[0]),
    })
  const data: unknown = document.toJS() ?? {}
  const result = readStrict(data, schema, what, nameOf && ((path) => nameOf(data, path)))
  const lineOf = (path: DataPath) => lineAt(offsetOf(document, path))
  if (result.ok) return { data: result.data, lineOf }
  return fail({ ...result.mistake, line: lineOf(result.mistake.path) })
}

/** Where the key of a path stands, or the entry of a list; the nearest one around it that there is. */
function offsetOf(document: Document, path: DataPath): number {
  let node = document.contents as Node | null
  let offset = node?.range?.[0] ?? 0
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => String(item.key) === String(key))
      if (!pair) break
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset
      node = isNode(pair.value) ? pair.value : null
    } else if (isSeq(node)) {
      const item = node.items[Number(key)]
      if (!isNode(item)) break
      offset = item.range?.[0] ?? offset
      node = item
    } else break
  }
  return offset
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').replace(/ at line.*$/, '').replace(/[.:]$/, '')
}
