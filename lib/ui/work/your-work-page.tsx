/** The page that shows, saves and brings back what a learner has in this browser. */
import './your-work.css'
import type { Lesson } from '../../course/load-lessons'
import { work as words } from '../../sentences/work'
import { SiteFooter } from '../home/site-footer'
import { PageLead, PageTitle } from '../site/page-title'
import { ScriptNote } from '../site/script-note'
import { YourWork } from './your-work'

export function YourWorkPage({ lessons }: { readonly lessons: readonly Lesson[] }) {
  const titles = lessons.map(({ slug, frontmatter }) => [slug, frontmatter.title] as const)
  return (
    <main id="main" className="mx-auto max-w-[80rem] px-(--pad) pt-12 pb-10 max-phone:pt-8">
      <PageTitle>{words.title}</PageTitle>
      <PageLead>{words.lead}</PageLead>
      <ScriptNote />
      <YourWork titles={titles} />
      <SiteFooter />
    </main>
  )
}
