/** The virtual internet: every host and endpoint, each with a request that runs. */
import '../workbench/workbench.css'
import './reference.css'
import type { Reference } from '../../reference/reference-data'
import { SiteFooter } from '../home/site-footer'
import { LessonRefresh } from '../lesson/lesson-refresh'
import { PageLead, PageTitle } from '../site/page-title'
import { ScriptNote } from '../site/script-note'
import { EndpointFilter, NothingFound } from './endpoint-filter'
import { HostProblem } from './host-problem'
import { HostSection } from './host-section'
import { OpenTarget } from './open-target'
import { ReferenceContents } from './reference-contents'
import { wordsOfHost } from './row-words'

export function ReferencePage({ reference }: { readonly reference: Reference }) {
  const { hosts, broken } = reference
  const words = hosts.flatMap(wordsOfHost)
  const isDevelopment = process.env.NODE_ENV === 'development'
  return (
    // A container, since its rem is the reader's: with large text the columns fold as on a small screen.
    <div className="@container">
      <main
        id="main"
        className="grid grid-cols-[13rem_minmax(0,60rem)] justify-center gap-x-14 px-(--pad) pb-10 @max-[80rem]:grid-cols-[12rem_minmax(0,1fr)] @max-[80rem]:gap-x-10 @max-[60rem]:grid-cols-[minmax(0,1fr)] print:block"
      >
        <header className="col-start-2 pt-12 @max-[60rem]:col-start-1 max-phone:pt-8">
          <PageTitle>The virtual internet</PageTitle>
          <PageLead>
            {hosts.length} hosts live on the machine that serves this page. Programs of the course
            reach all of them by name; nothing is forwarded anywhere else. Open a row to read what
            it takes and to run its example, here or with curl and Python.
          </PageLead>
          <ScriptNote />
          {isDevelopment && broken.map((each) => <HostProblem key={each.file} {...each} />)}
        </header>
        <div className="row-span-2 row-start-1 @max-[60rem]:row-span-1 @max-[60rem]:row-start-2 @max-[60rem]:mt-6">
          <ReferenceContents
            hosts={hosts.map(({ name, families }) => ({
              name,
              families: families.map(({ id, title }) => ({ id, title })),
            }))}
          />
        </div>
        <div className="min-w-0">
          <EndpointFilter words={words} />
          <NothingFound words={words} />
          {hosts.map((host) => (
            <HostSection key={host.name} host={host} />
          ))}
          <SiteFooter />
        </div>
        <OpenTarget />
        {isDevelopment && <LessonRefresh />}
      </main>
    </div>
  )
}
