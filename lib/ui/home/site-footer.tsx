/** The end of a page: where the messages go, where the progress is, and what differs from the original. */
import { smallInternet } from '../../sentences/pages'
import { SiteLink } from '../site/site-link'

export function SiteFooter() {
  return (
    <footer className="mt-14 flex flex-wrap gap-x-8 gap-y-2 border-t border-rule pt-5 text-sm text-ink-2">
      <span>{smallInternet}</span>
      <span>
        Progress, drafts and answers are kept in this browser;{' '}
        <SiteLink href="/work">your work</SiteLink> shows them, and saves them as a file.
      </span>
      <SiteLink href="/differences" className="max-phone:py-2.5 pointer-coarse:py-3">
        Differences from Python’s requests
      </SiteLink>
      <SiteLink href="/what-you-can-do" className="max-phone:py-2 pointer-coarse:py-3">
        What you can do now
      </SiteLink>
      <SiteLink href="/glossary" className="max-phone:py-2 pointer-coarse:py-3">
        Glossary
      </SiteLink>
      <SiteLink href="/teach" className="max-phone:py-2 pointer-coarse:py-3">
        Teach a workshop
      </SiteLink>
      <SiteLink href="/authors" className="max-phone:py-2 pointer-coarse:py-3">
        Write a lesson
      </SiteLink>
    </footer>
  )
}
