/** Lays a formatted value out: on one line when it fits, else one item per line, as a console does. */
import type { Span } from '../run-event'

/** A piece that is never broken, or a bracketed list of pieces. */
export type Layout = readonly Span[] | Group

export interface Group {
  /** `{`, `[`, `Map(2) {`. */
  readonly open: string
  readonly close: string
  readonly items: readonly Layout[]
  /** A blank inside the brackets: `{ a: 1 }` and not `[1]`. */
  readonly padded: boolean
  /** What stands before the bracket: a key, and the like. */
  readonly before?: readonly Span[]
}

const MAX_WIDTH = 72
/** Short items without brackets share a line: sixteen numbers are not sixteen lines. */
const SHORT_ITEM = 12

function isGroup(layout: Layout): layout is Group {
  return 'items' in layout
}

export function textOf(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join('')
}

/** Width of the layout on one line, or more than `limit`. */
function flatWidth(layout: Layout, limit: number): number {
  if (!isGroup(layout)) {
    const text = textOf(layout)
    return text.includes('\n') ? limit + 1 : text.length
  }
  let width = layout.open.length + layout.close.length + (layout.padded ? 2 : 0)
  if (layout.before) width += textOf(layout.before).length
  layout.items.forEach((item, i) => {
    if (width <= limit) width += flatWidth(item, limit - width) + (i > 0 ? 2 : 0)
  })
  return width
}

/** Spans of the laid-out value; every line after the first is indented by `indent` blanks. */
export function render(layout: Layout, indent = 0): Span[] {
  const out: Span[] = []
  write(layout, indent, out)
  return joinSpans(out)
}

function write(layout: Layout, indent: number, out: Span[]): void {
  if (!isGroup(layout)) {
    out.push(...layout)
    return
  }
  const { open, close, items, padded, before = [] } = layout
  out.push(...before, { text: open })
  if (items.length > 0 && flatWidth(layout, MAX_WIDTH - indent) <= MAX_WIDTH - indent) {
    out.push({ text: padded ? ' ' : '' })
    items.forEach((item, i) => {
      if (i > 0) out.push({ text: ', ' })
      write(item, indent, out)
    })
    out.push({ text: padded ? ' ' : '' })
  } else if (items.length > 0) {
    writeLines(items, indent + 2, out)
    out.push({ text: `\n${' '.repeat(indent)}` })
  }
  out.push({ text: close })
}

function writeLines(items: readonly Layout[], indent: number, out: Span[]): void {
  const dense = items.length > 6 && items.every(isShort)
  let used = Number.POSITIVE_INFINITY
  items.forEach((item, i) => {
    const width = dense ? flatWidth(item, MAX_WIDTH) + 2 : Number.POSITIVE_INFINITY
    if (used + width > MAX_WIDTH) {
      out.push({ text: `${i > 0 ? ',' : ''}\n${' '.repeat(indent)}` })
      used = indent
    } else out.push({ text: ', ' })
    write(item, indent, out)
    used += width
  })
}

function isShort(item: Layout): boolean {
  return !isGroup(item) && flatWidth(item, SHORT_ITEM) <= SHORT_ITEM
}

/** Neighbours of the same colour become one span, so that messages stay small. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of spans) {
    if (span.text === '') continue
    const last = joined.at(-1)
    if (last && last.color === span.color)
      joined[joined.length - 1] = { ...last, text: last.text + span.text }
    else joined.push(span)
  }
  return joined
}
