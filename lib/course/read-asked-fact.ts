/** What a prediction asks for, as its author writes it: `sent[1].line`, `printed[2]`, `threw`. */
import type { AskedFact } from '../checks/asked-fact'
import { didYouMean } from './did-you-mean'
import type { Mistake } from './lesson-error'

/** The parts that can be asked for, by what has them; none where only the whole can. */
const parts: Readonly<Record<AskedFact['of'], readonly string[]>> = {
  sent: ['line', 'method', 'target', 'path', 'host', 'body', 'body-length', 'header:accept'],
  response: ['line', 'status', 'reason', 'body', 'body-length', 'header:accept'],
  printed: [],
  value: [],
  threw: [],
  count: [],
}

const kinds = Object.keys(parts) as readonly AskedFact['of'][]

/** Reads `asks`. */
export function readAskedFact(text: string): AskedFact | Mistake {
  const match = /^([a-z]+)(?:\[([1-9]\d*)\])?(?:\.(.+))?$/.exec(text)
  if (!match)
    return {
      what: `\`asks="${text}"\` asks for nothing that a run has.`,
      fix: 'Write what, which and a part of it: `sent[1].line`.',
    }
  const [, kind = '', nth, part = ''] = match
  const of = kinds.find((known) => known === kind)
  if (!of) return { what: `A run has no \`${kind}\`.`, fix: didYouMean(kind, kinds) }
  if (nth !== undefined && (of === 'threw' || of === 'count'))
    return { what: `A run has one \`${of}\`.`, fix: `Write \`${of}\` alone.` }
  const isHeader = /^header:[A-Za-z0-9-]+$/.test(part)
  const known = parts[of]
  if (part && !known.includes(part) && !(isHeader && known.includes('header:accept')))
    return { what: `\`${of}\` has no part \`${part}\`.`, fix: didYouMean(part, known) }
  return { of, nth: Number(nth ?? 1), part: isHeader ? part.toLowerCase() : part }
}
