/** Words of Python inside a line, as edits: constants, operators, printing. */
import type { Edit } from '../../../runner/edits'

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w$.])True(?![\w$])(?!\s*:(?!\s*$))/gm, 'true'],
  [/(?<![\w$.])False(?![\w$])(?!\s*:(?!\s*$))/gm, 'false'],
  [/(?<![\w$.])is\s+not\s+None(?![\w$])/g, '!== null'],
  [/(?<![\w$.])is\s+None(?![\w$])/g, '=== null'],
  [/(?<![\w$.])None(?![\w$])(?!\s*:(?!\s*$))/gm, 'null'],
  [/(?<=[\w$)\]}"'`]\s+)and(?=\s+[\w$("'`[{!-])/g, '&&'],
  [/(?<=[\w$)\]}"'`]\s+)or(?=\s+[\w$("'`[{!-])/g, '||'],
  [/(?<![\w$.])not\s+(?=[\w$.]+(?:\([^()]*\))?\s*(?:$|[)\n:]|and\b|or\b|&&|\|\|)|\()/gm, '!'],
  [/(?<![\w$.])print(?=\()/g, 'console.log'],
  [/(?<![\w$.])str(?=\()/g, 'String'],
  [/(?<![\w$.])(?:int|float)(?=\()/g, 'Number'],
  [/(?<=^[ \t]*)pass(?=[ \t]*$)/gm, '// nothing'],
  [/(?<![\w$.])lambda\s+([\w$]+(?:\s*,\s*[\w$]+)*)\s*:/g, '($1) =>'],
  [/(?<![\w$.])len\(([\w$.]+)\)/g, '$1.length'],
]

/** The edits in a part of the masked text, in order. */
export function wordEdits(text: string, from: number, to: number): Edit[] {
  const edits: Edit[] = []
  for (const [pattern, replacement] of WORDS) {
    pattern.lastIndex = 0
    for (const match of text.slice(from, to).matchAll(pattern)) {
      const start = from + match.index
      const end = start + match[0].length
      if (edits.some((edit) => start < edit.to && edit.from < end)) continue
      edits.push({ from: start, to: end, insert: replacement.replace('$1', match[1] ?? '') })
    }
  }
  return edits.sort((a, b) => a.from - b.from)
}
