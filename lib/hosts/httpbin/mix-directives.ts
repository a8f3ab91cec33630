/** What a request to `/mix` says about its answer: pairs of the query, and pieces of the path. */
import type { Pairs } from '../form-urlencoded'
import { nearestName } from '../nearest-name'
import { percentDecode } from '../percent-encoding'
import { Refusal } from '../refusal'
import type { HttpbinCall } from './call'

const names = [
  'status',
  'reason',
  'header',
  'cookie',
  'redirect',
  'body',
  'json',
  'base64',
  'type',
  'delay',
] as const
export type MixName = (typeof names)[number]

/** The abbreviations that httpbun has for pieces of the path. */
const shortNames = new Map<string, MixName>([
  ['s', 'status'],
  ['h', 'header'],
  ['c', 'cookie'],
  ['r', 'redirect'],
  ['b64', 'base64'],
  ['d', 'delay'],
])

export type MixDirectives = readonly (readonly [name: MixName, value: string])[]

/** In their order, those of the path first. @throws Refusal 400 for an unknown name, 413 for too many. */
export function mixDirectives(call: HttpbinCall): MixDirectives {
  const pairs = [...pathPairs(call), ...call.query]
  const most = call.settings.limits.fields * 2
  if (pairs.length > most) throw new Refusal(413, `One answer is mixed of ${most} pieces at most.`)
  return pairs.map(([name, value]) => [knownName(name), value])
}

/** `/mix/s=429/h=Retry-After:2`: taken from the raw path, because the segments may hold slashes as `%2F`. */
function pathPairs(call: HttpbinCall): Pairs {
  const [, ...pieces] = call.target.path.slice(call.settings.prefix.length + 1).split('/')
  return pieces.map((piece) => {
    const equals = piece.indexOf('=')
    if (equals > 0) {
      return [percentDecode(piece.slice(0, equals)), percentDecode(piece.slice(equals + 1))]
    }
    throw new Refusal(
      400,
      'Each piece of the path must be a name and a value, as in /mix/status=429.',
    )
  })
}

function knownName(text: string): MixName {
  const name = shortNames.get(text) ?? names.find((each) => each === text)
  if (name !== undefined) return name
  const nearest = nearestName(text, names)
  const hint = nearest === undefined ? `there are ${names.join(', ')}` : `did you mean ${nearest}?`
  throw new Refusal(400, `A mix has no \`${text.slice(0, 40)}\`; ${hint}`)
}

/** The value of a name that makes sense once only. @throws Refusal 400 when it comes more often. */
export function single(directives: MixDirectives, name: MixName): string | undefined {
  const [first, second] = valuesOf(directives, name)
  if (second === undefined) return first
  throw new Refusal(400, `A mix has one \`${name}\` at most.`)
}

export function valuesOf(directives: MixDirectives, name: MixName): string[] {
  return directives.filter(([each]) => each === name).map(([, value]) => value)
}
