/** Proactive negotiation (RFC 9110 section 12): which of the forms that a host has the client likes best. */

interface Preference {
  /** In lower case, without parameters. */
  readonly range: string
  /** From 0, which refuses, to 1. */
  readonly quality: number
}

/**
 * The media type that Accept prefers among `offered`; of those it likes equally, the one offered first. Undefined
 * when it takes none of them.
 * @param accept undefined, as an absent field, takes any.
 */
export function preferredMediaType<Type extends string>(
  accept: string | undefined,
  offered: readonly Type[],
): Type | undefined {
  return preferred(accept, offered, (type) => {
    const [family = ''] = type.split('/')
    return [type, `${family}/*`, '*/*']
  })
}

/**
 * The language that Accept-Language prefers among `offered`, tags such as `fr`. A range that is closer than what
 * there is, such as `fr-CA`, takes `fr` (RFC 4647 section 3.4).
 */
export function preferredLanguage<Tag extends string>(
  acceptLanguage: string | undefined,
  offered: readonly Tag[],
): Tag | undefined {
  const field = acceptLanguage?.replace(/([A-Za-z]{2,8})-[A-Za-z0-9-]+/g, '$1')
  return preferred(field, offered, (tag) => [tag, '*'])
}

/** @param rangesFor the ranges that fit a form, the closest first: that one says how much it is liked. */
function preferred<Form extends string>(
  field: string | undefined,
  offered: readonly Form[],
  rangesFor: (form: string) => readonly string[],
): Form | undefined {
  const preferences = readPreferences(field ?? '')
  if (preferences.length === 0) return offered[0]
  let best: Form | undefined
  let most = 0
  for (const form of offered) {
    const quality = qualityOf(rangesFor(form.toLowerCase()), preferences)
    if (quality > most) [best, most] = [form, quality]
  }
  return best
}

function qualityOf(ranges: readonly string[], preferences: readonly Preference[]): number {
  for (const range of ranges) {
    const liked = preferences.filter((each) => each.range === range)
    if (liked.length > 0) return Math.max(...liked.map(({ quality }) => quality))
  }
  return 0
}

/** The members of an Accept field. One without a quality, or with one that is no number, is liked best. */
function readPreferences(field: string): readonly Preference[] {
  return field
    .toLowerCase()
    .split(',')
    .map((member): Preference => {
      const [range = '', ...parameters] = member.split(';').map((part) => part.trim())
      const quality = parameters.find((parameter) => /^q\s*=/.test(parameter))
      const number = Number(quality?.replace(/^q\s*=\s*/, '') ?? 1)
      return { range, quality: Number.isNaN(number) ? 1 : Math.min(1, Math.max(0, number)) }
    })
    .filter(({ range }) => range !== '')
}
