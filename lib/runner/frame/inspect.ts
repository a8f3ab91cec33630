/**
 * Formats any value as a REPL would: `'text'`, `[1, 2]`, `{ a: 1 }`, `<Response [200]>`. The value may be
 * hostile: getters are not called, every touch of an object may throw and is guarded, and depth, items and
 * length are limited.
 */
import { unawaitedPromise } from '../../sentences/client-hints'
import type { Span } from '../run-event'
import { bytesLiteral } from './bytes-literal'
import { joinSpans, type Layout, render } from './layout'
import { cut, quoted } from './quoted'

/** A formatted value, and in a word or two what it is; empty where the text says it. */
export interface Inspected {
  readonly spans: Span[]
  readonly kind: string
  readonly hint?: string
}

const MAX_DEPTH = 6
const MAX_ITEMS = 100
/** Objects and values looked at for one value altogether. */
const MAX_NODES = 3000
const MAX_NESTED_STRING = 2000
const MAX_STRING = 20_000

/** What Node's `util.inspect` asks for, too; the client's classes have it. */
const customInspect = Symbol.for('nodejs.util.inspect.custom')

interface Walk {
  readonly seen: object[]
  nodes: number
}

/** Formats the value of an expression: strings are quoted. */
export function inspectValue(value: unknown): Inspected {
  const spans =
    typeof value === 'string' ? string(value, MAX_STRING) : render(layoutOf(value, newWalk()))
  const kind = guard(() => kindOf(value), '')
  return kind === 'promise' ? { spans, kind, hint: unawaitedPromise } : { spans, kind }
}

/** Formats an argument of `console.log`: strings as they are. */
export function inspectArgument(value: unknown): Span[] {
  if (typeof value === 'string') return [...cut(value, MAX_STRING * 5)]
  return render(layoutOf(value, newWalk()))
}

function newWalk(): Walk {
  return { seen: [], nodes: 0 }
}

function guard<T>(work: () => T, fallback: T): T {
  try {
    return work()
  } catch {
    return fallback
  }
}

function plain(text: string): Span[] {
  return [{ text }]
}

function note(text: string): Span[] {
  return [{ text, color: 'note' }]
}

function string(value: string, limit: number): Span[] {
  const [text, rest] = cut(value, limit)
  const literal: Span = { text: quoted(text?.text ?? ''), color: 'string' }
  return rest ? [literal, rest] : [literal]
}

function kindOf(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')
    return typeof value
  if (Array.isArray(value)) return value.length === 1 ? '1 item' : `${value.length} items`
  if (value instanceof Promise) return 'promise'
  if (value instanceof Uint8Array) return value.length === 1 ? '1 byte' : `${value.length} bytes`
  return ''
}

function layoutOf(value: unknown, walk: Walk): Layout {
  walk.nodes += 1
  switch (typeof value) {
    case 'string':
      return string(value, MAX_NESTED_STRING)
    case 'number':
      return [{ text: Object.is(value, -0) ? '-0' : String(value), color: 'number' }]
    case 'bigint':
      return [{ text: `${value}n`, color: 'number' }]
    case 'boolean':
    case 'undefined':
      return [{ text: String(value), color: 'keyword' }]
    case 'symbol':
      return plain(value.toString())
    case 'function':
      return guard(() => functionSpans(value), note('[Function]'))
    default:
      if (typeof value === 'object' && value !== null) return objectLayout(value, walk)
      return [{ text: 'null', color: 'keyword' }]
  }
}

function objectLayout(value: object, walk: Walk): Layout {
  if (walk.seen.includes(value)) return note('[Circular]')
  return guard(() => {
    walk.seen.push(value)
    try {
      return knownLayout(value, walk) ?? recordLayout(value, walk)
    } finally {
      walk.seen.pop()
    }
  }, note('[an object that cannot be shown]'))
}

function functionSpans(value: object): Span[] {
  const name = ownText(value, 'name')
  const source = Function.prototype.toString.call(value)
  if (!source.startsWith('class')) return note(name ? `[Function: ${name}]` : '[Function]')
  const base = Object.getPrototypeOf(value)
  const parent = typeof base === 'function' ? ownText(base as object, 'name') : ''
  return note(`[class ${name || '(anonymous)'}${parent ? ` extends ${parent}` : ''}]`)
}

/** A data property that is text; getters are not called. */
function ownText(object: object, key: string): string {
  const value: unknown = Object.getOwnPropertyDescriptor(object, key)?.value
  return typeof value === 'string' ? value.slice(0, 200) : ''
}

/** The objects that have a look of their own; null for all others. */
function knownLayout(value: object, walk: Walk): Layout | null {
  // Before its own look, which is Node's own and long.
  if (value instanceof URL) return [{ text: 'URL ' }, ...string(value.href, MAX_NESTED_STRING)]
  const custom: unknown = Reflect.get(value, customInspect)
  if (typeof custom === 'function') {
    const shown: unknown = custom.call(value, MAX_DEPTH - walk.seen.length, {}, inspectText)
    if (typeof shown === 'string') return plain(shown.slice(0, MAX_STRING))
    if (shown !== value) return layoutOf(shown, walk)
  }
  if (Array.isArray(value)) return arrayLayout(value, '', walk)
  if (value instanceof Error) return errorSpans(value)
  if (value instanceof Promise)
    return [{ text: 'Promise { ' }, { text: '<pending>', color: 'note' }, { text: ' }' }]
  if (value instanceof Map) return mapLayout(value, walk)
  if (value instanceof Set) {
    const items = limited(value.values(), value.size, (item) => layoutOf(item, walk), walk)
    return { open: `Set(${value.size}) {`, close: '}', items, padded: true }
  }
  if (value instanceof Date) {
    const time = Date.prototype.getTime.call(value)
    return plain(Number.isNaN(time) ? 'Invalid Date' : Date.prototype.toISOString.call(value))
  }
  if (value instanceof RegExp)
    return [{ text: RegExp.prototype.toString.call(value), color: 'string' }]
  if (value instanceof Uint8Array) {
    const literal = bytesLiteral(value)
    if (literal) return literal
  }
  if (ArrayBuffer.isView(value) && !(value instanceof DataView))
    return arrayLayout(value as Uint8Array, `${className(value)}(${lengthOf(value)}) `, walk)
  if (value instanceof ArrayBuffer) return plain(`ArrayBuffer { byteLength: ${value.byteLength} }`)
  if (value instanceof URLSearchParams) {
    const entries = [...value].map(([key, item]) => [key, item] as const)
    return { ...mapLayout(new Map(entries), walk), open: 'URLSearchParams {' }
  }
  if (typeof Blob === 'function' && value instanceof Blob)
    return plain(`${className(value)} { size: ${value.size}, type: ${quoted(value.type)} }`)
  if (value instanceof Number || value instanceof String || value instanceof Boolean)
    return plain(`[${className(value)}: ${inspectText(value.valueOf())}]`)
  return null
}

function lengthOf(view: ArrayBufferView): number {
  return (view as Uint8Array).length
}

function inspectText(value: unknown): string {
  return render(layoutOf(value, newWalk()))
    .map(({ text }) => text)
    .join('')
}

function errorSpans(error: Error): Span[] {
  const name = guard(() => String(error.name), 'Error')
  const message = guard(() => String(error.message), '')
  return [...cut(message === '' ? name : `${name}: ${message}`, MAX_NESTED_STRING)]
}

function more(count: number): Span[] {
  return note(`… ${count} more`)
}

function limited<T>(
  values: Iterable<T>,
  size: number,
  item: (value: T) => Layout,
  walk: Walk,
): Layout[] {
  const items: Layout[] = []
  if (tooDeep(walk)) return size === 0 ? [] : [note('…')]
  for (const value of values) {
    if (items.length === MAX_ITEMS || walk.nodes > MAX_NODES) {
      items.push(more(size - items.length))
      break
    }
    items.push(item(value))
  }
  return items
}

function tooDeep(walk: Walk): boolean {
  return walk.seen.length > MAX_DEPTH
}

/** Reads items by descriptor: an array can have getters, holes and more items than memory. */
function arrayLayout(value: ArrayLike<unknown>, open: string, walk: Walk): Layout {
  const size = value.length
  function* indices() {
    for (let i = 0; i < size; i += 1) yield i
  }
  const item = (i: number): Layout => {
    const descriptor = Object.getOwnPropertyDescriptor(value, i)
    return descriptor ? propertyLayout(descriptor, walk) : note('empty')
  }
  return {
    open: `${open}[`,
    close: ']',
    items: limited(indices(), size, item, walk),
    padded: false,
  }
}

function mapLayout(map: Map<unknown, unknown>, walk: Walk) {
  const entry = ([key, item]: [unknown, unknown]): Layout =>
    withBefore([...render(layoutOf(key, walk)), { text: ' => ' }], layoutOf(item, walk))
  const items = limited(map.entries(), map.size, entry, walk)
  return { open: `Map(${map.size}) {`, close: '}', items, padded: true }
}

function recordLayout(value: object, walk: Walk): Layout {
  const name = className(value)
  const before = name === '' || name === 'Object' ? '' : `${name} `
  const keys = Reflect.ownKeys(value).filter(
    (key) => Object.getOwnPropertyDescriptor(value, key)?.enumerable,
  )
  const item = (key: string | symbol): Layout => {
    const descriptor = Object.getOwnPropertyDescriptor(value, key)
    return withBefore(
      [{ text: `${keyText(key)}: ` }],
      descriptor ? propertyLayout(descriptor, walk) : note('gone'),
    )
  }
  return {
    open: `${before}{`,
    close: '}',
    items: limited(keys, keys.length, item, walk),
    padded: true,
  }
}

function propertyLayout(descriptor: PropertyDescriptor, walk: Walk): Layout {
  if ('value' in descriptor) return layoutOf(descriptor.value, walk)
  return note(descriptor.get ? (descriptor.set ? '[Getter/Setter]' : '[Getter]') : '[Setter]')
}

function keyText(key: string | symbol): string {
  if (typeof key === 'symbol') return `[${key.toString()}]`
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quoted(key.slice(0, MAX_NESTED_STRING))
}

/** The class's name, without calling a getter; empty without a prototype. */
function className(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (typeof prototype !== 'object' || prototype === null) return ''
  const tag: unknown = Object.getOwnPropertyDescriptor(prototype, Symbol.toStringTag)?.value
  const maker: unknown = Object.getOwnPropertyDescriptor(prototype, 'constructor')?.value
  const name = typeof maker === 'function' ? ownText(maker as object, 'name') : ''
  if (name === '' || name === 'Object') return typeof tag === 'string' ? tag : name
  return name
}

function withBefore(before: Span[], layout: Layout): Layout {
  return 'items' in layout
    ? { ...layout, before: [...before, ...(layout.before ?? [])] }
    : joinSpans([...before, ...layout])
}
