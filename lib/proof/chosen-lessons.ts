/** Which lessons a proof is about, as somebody types them: `did-it-work`, or the file's name. */
import { basename } from 'node:path'
import { BadUse } from '../command/command'
import { didYouMean } from '../course/did-you-mean'
import type { LoadedLessons } from '../course/load-lessons'

interface Named {
  readonly slug: string
  readonly file: string
}

/**
 * The names of the lessons in their address.
 *
 * @param typed a name, or the name or path of a file
 * @throws BadUse for a lesson that the folder does not have
 */
export function chosenLessons(
  typed: readonly string[],
  { lessons, broken }: LoadedLessons,
): ReadonlySet<string> {
  const all: readonly Named[] = [...lessons, ...broken]
  const slugs = typed.map((name) => {
    const file = basename(name).replace(/(\.mdx)?$/, '.mdx')
    const found =
      all.find(({ slug }) => slug === name) ?? all.find((one) => basename(one.file) === file)
    if (found) return found.slug
    const known = all.map(({ slug }) => slug)
    throw new BadUse(`No lesson is called \`${name}\`. ${didYouMean(name, known)}`)
  })
  return new Set(slugs)
}
