/**
 * What the names are that lessons introduce, in one sentence each: headers by the sentences of the response card,
 * names of the client by the comments that the editor shows. Runs on the server.
 */
import ts from 'typescript'
import { createLanguage, type Language } from '../language/service/language-service'
import { headerMeaning } from './header-meanings'
import type { Lesson } from './load-lessons'

export interface GlossaryEntry {
  readonly name: string
  readonly kind: 'client' | 'header'
  readonly sentence: string
  /** The lesson that introduces it. */
  readonly lesson: { readonly slug: string; readonly title: string; readonly sign: string }
}

const FILE = '/glossary.ts'

/** What a program must hold before and behind a name so that it can be asked about. */
const probes: readonly ((name: string) => readonly [before: string, after: string] | null)[] = [
  (name) => (/^[A-Z]\w*$/.test(name) ? [`import { ${name} } from 'requests'\n`, ''] : null),
  (name) => (/^requests\.\w+$/.test(name) ? ["import requests from 'requests'\n", ''] : null),
  (name) => {
    const owner = /^(\w+)\.\w+$/.exec(name)?.[1] ?? ''
    const type = Object.hasOwn(owners, owner) ? owners[owner] : undefined
    return type ? [`import * as all from 'requests'\ndeclare const ${owner}: ${type}\n`, ''] : null
  },
  (name) => (name === 'serve' ? ["import { serve } from 'server'\n", ''] : null),
  (name) =>
    /^[a-z]\w*$/.test(name)
      ? ["import requests from 'requests'\nawait requests.post('', { ", ': 0 as never })']
      : null,
]

const owners: Readonly<Record<string, string>> = {
  response: 'all.Response',
  session: 'all.Session',
  request: 'all.PreparedRequest',
  adapter: "import('requests/adapters').HTTPAdapter",
  retry: "import('requests/adapters').Retry",
  headers: "all.Response['headers']",
  cookies: "all.Session['cookies']",
}

/**
 * The glossary of the lessons, in alphabetical order. A name that nothing explains is left out.
 *
 * @param types what `typeFiles()` gives
 */
export function explainNames(
  lessons: readonly Lesson[],
  types: Readonly<Record<string, string>>,
): GlossaryEntry[] {
  const language = createLanguage(ts, types)
  return lessons
    .flatMap(({ slug, sign, frontmatter }) =>
      (frontmatter.introduces ?? []).flatMap((name): GlossaryEntry[] => {
        const lesson = { slug, sign, title: frontmatter.title }
        const header = headerMeaning(name)
        if (header) return [{ name: header.name, kind: 'header', sentence: header.means, lesson }]
        const sentence = clientSentence(language, name)
        return sentence === null ? [] : [{ name, kind: 'client', sentence, lesson }]
      }),
    )
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { sensitivity: 'base' }))
}

function clientSentence(language: Language, name: string): string | null {
  for (const probe of probes) {
    const [before, after] = probe(name) ?? [null, '']
    if (before === null) continue
    language.update(FILE, before + name + after)
    const at = before.length + name.length - 1
    const hover = language.ask(FILE, { about: 'hover', at })
    const sentence = hover && firstSentence(hover.doc.text)
    if (sentence) return sentence
  }
  return null
}

/** Up to the first full stop that ends a sentence. */
export function firstSentence(text: string): string {
  const joined = text.replace(/\s+/g, ' ').trim()
  return /^.*?[.!?](?=\s+[A-Z`“(]|$)/.exec(joined)?.[0] ?? joined
}
