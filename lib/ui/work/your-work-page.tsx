/** The page that shows, saves and brings back what a learner has in this browser. */
import './your-work.css'
import type { Lesson } from '../../course/load-lessons'
import { work as words } from '../../sentences/work'
import { SiteFooter } from '../home/site-footer'
import { ScriptNote } from '../site/script-note'
import { YourWork } from './your-work'

export function YourWorkPage({ lessons }: { readonly lessons: readonly Lesson[] }) {
  const titles = lessons.map(({ slug, frontmatter }) => [slug, frontmatter.title] as const)
  return (
    <main id="main" className="mx-auto max-w-[80rem] px-(--pad) pt-12 pb-10 max-phone:pt-8">
      <h1 className="text-h1 font-bold tracking-[-.018em] [font-stretch:84%] [word-spacing:.12em]">
        {words.title}
      </h1>
      <p className="mt-4 max-w-[54ch] font-prose text-lead text-ink-2">{words.lead}</p>
      <ScriptNote />
      <YourWork titles={titles} />
      <SiteFooter />
    </main>
  )
}
