/** The end of the course: questions with the exercises that answer them, and what a learner can take home. */
import type { AbilityGroup } from '../../course/abilities'
import { TAKE_HOME_PATH } from '../../course/take-home-path'
import { ending as words } from '../../sentences/course-pages'
import { SiteFooter } from '../home/site-footer'
import { TextWithCode } from '../lesson/text-with-code'
import { basePath } from '../site/base-path'
import { PageLead, PageTitle } from '../site/page-title'
import { ScriptNote } from '../site/script-note'
import { AbilityCount } from './ability-count'
import { AbilityRow } from './ability-row'
import { TakePrograms } from './take-programs'

const heading =
  'text-h2 font-bold tracking-[-.014em] [font-stretch:90%] [word-spacing:.1em] scroll-mt-20'

export function EndingPage({ groups }: { readonly groups: readonly AbilityGroup[] }) {
  const all = groups.flatMap(({ abilities }) => abilities)
  return (
    <main
      id="main"
      className="@container mx-auto max-w-[60rem] px-(--pad) pt-12 pb-10 max-phone:pt-8"
    >
      <PageTitle>{words.title}</PageTitle>
      <PageLead>{words.lead}</PageLead>
      <ScriptNote />
      {all.length > 0 && <AbilityCount abilities={all} />}
      {groups.map(({ title, abilities }) => (
        <section key={title} aria-label={title}>
          <h2 className={`mt-10 ${heading}`}>{title}</h2>
          <ul className="mt-3 border-t-2 border-ink">
            {abilities.map((ability) => (
              <AbilityRow key={ability.exercise} {...ability} />
            ))}
          </ul>
        </section>
      ))}
      <section aria-labelledby="take-home">
        <h2 id="take-home" className={`mt-14 ${heading}`}>
          {words.home}
        </h2>
        <div className="mt-4 grid grid-cols-2 gap-x-10 gap-y-8 border-t-2 border-ink pt-5 @max-[44rem]:grid-cols-1">
          <TakePrograms />
          <div>
            <h3 className="text-h3 font-bold [font-stretch:92%]">{words.client}</h3>
            <p className="mt-2 mb-4 max-w-[54ch]">
              <TextWithCode text={words.clientNote} />
            </p>
            <a className="btn btn-big" href={basePath + TAKE_HOME_PATH} download>
              {words.takeClient}
            </a>
          </div>
        </div>
      </section>
      <SiteFooter />
    </main>
  )
}
