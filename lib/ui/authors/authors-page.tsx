/** For authors: every fence, element, key and check that a lesson may have, each element with a live example. */
import { readFileSync } from 'node:fs'
import { checkSchema } from '../../checks/check'
import {
  type AuthorElementName,
  authorElementNames,
  authorElements,
} from '../../course/author-elements'
import { courseFileSchema } from '../../course/course-file'
import { fenceLanguages } from '../../course/fence-words'
import { frontmatterSchema } from '../../course/frontmatter'
import { schemaKeys } from '../../course/schema-keys'
import { SiteFooter } from '../home/site-footer'
import { CodeBlock } from '../lesson/code-block'
import { TextWithCode } from '../lesson/text-with-code'
import { PageLead, PageTitle } from '../site/page-title'
import { AuthorsSection } from './authors-section'
import { codeMarks } from './code-marks-table'
import { exampleFile } from './example-file'
import { KeyTable } from './key-table'
import { LiveExample } from './live-example'

/** A file, since it is a whole case. */
const clinicExample = readFileSync(exampleFile('clinic'), 'utf8').trim()

const parts = [
  ['start', 'Start'],
  ['frontmatter', 'Frontmatter'],
  ['fences', 'Fences'],
  ['elements', 'Elements'],
  ['checks', 'Checks'],
  ['clinics', 'Clinics'],
  ['course', 'The course'],
] as const

export function AuthorsPage() {
  return (
    <main
      id="main"
      className="@container mx-auto max-w-[60rem] px-(--pad) pt-12 pb-10 max-phone:pt-8"
    >
      <PageTitle>Write a lesson</PageTitle>
      <PageLead>
        A lesson is Markdown with fences of code that run, and a few elements. What is on this page
        is all that there is; anything else is an error with its file and line.
      </PageLead>
      <nav aria-label="Parts of this page" className="mt-6">
        <ul className="flex flex-wrap gap-x-7 gap-y-1 max-phone:grid">
          {parts.map(([id, title]) => (
            <li key={id} className="max-phone:py-1.5">
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <AuthorsSection
        id="start"
        title="Start"
        lead="The first command writes a lesson that passes the proof; the second shows it and follows each change; the third proves it alone, in its place in the course; the last proves everything."
      >
        <CodeBlock
          language="sh"
          code={[
            'npm run new-lesson -- "Ask only for what you need"',
            'npm run dev',
            'npm run lessons -- --lesson ask-only-for-what-you-need',
            'npm run check',
          ].join('\n')}
        />
        <p className="mt-3 max-w-[63ch]">
          Lessons lie in <code>lessons/</code>, or in the folder that <code>LESSONS_DIR</code>{' '}
          names, as <code>NN-slug.mdx</code>. A mistake in one is shown in its page, and the other
          lessons go on.
        </p>
      </AuthorsSection>
      <AuthorsSection
        id="frontmatter"
        title="Frontmatter"
        lead="YAML between two lines of `---`, on top of each lesson."
      >
        <KeyTable keys={schemaKeys(frontmatterSchema)} />
      </AuthorsSection>
      <AuthorsSection
        id="fences"
        title="Fences"
        lead="Words behind the three backticks say what a block of code is."
      >
        {Object.entries(fenceLanguages).map(([language, { description, words }]) => (
          <div key={language} className="mt-5">
            <h3 className="text-[1.125rem] font-[650]">
              <code>{language}</code>
            </h3>
            <p className="mt-1 max-w-[63ch] text-ink-2">
              <TextWithCode text={description} />
            </p>
            <KeyTable
              keys={Object.values(words).map(({ example, description: says }) => ({
                key: example,
                description: says,
                isNeeded: false,
              }))}
            />
          </div>
        ))}
        <h3 className="mt-8 text-[1.125rem] font-[650]">Marks in the code</h3>
        <KeyTable keys={codeMarks} />
        <LiveExample name="fences" />
      </AuthorsSection>
      <AuthorsSection
        id="elements"
        title="Elements"
        lead="Tags stand on lines of their own, with an empty line after the first and before the last. Text in their attributes stands between quotes."
      >
        {authorElementNames.map((name) => (
          <ElementEntry key={name} name={name} />
        ))}
      </AuthorsSection>
      <AuthorsSection
        id="checks"
        title="Checks"
        lead="A list in a `yaml checks` fence, in the order in which they are judged: what reached the server first. Only the first that fails is shown. Each check has exactly one assertion."
      >
        <KeyTable keys={schemaKeys(checkSchema)} />
        <h3 className="mt-8 text-[1.125rem] font-[650]">
          What <code>sent</code> and its kin may say of a request
        </h3>
        <KeyTable keys={schemaKeys(checkSchema, ['sent'])} />
      </AuthorsSection>
      <AuthorsSection
        id="clinics"
        title="Clinics and capstones"
        lead="Pages of another kind, in the same folder. Their frontmatter says which, and their numbers may be any that are free: a clinic stands at the end of its module, capstones after all modules."
      >
        <p className="mt-3 max-w-[63ch]">
          <code>kind: clinic</code> has three cases, each under a heading of the second level: a
          story that says what was seen, the broken program in a <code>ts run</code> fence, a{' '}
          <code>{'<Choose>'}</code> of three causes or more, and an{' '}
          <code>{'<Exercise kind="fix">'}</code>, which begins with that program and so has no
          starter. The exercise opens when the cause is found, or when the learner asks for it. A
          clinic is done when every cause was found and every program is mended.
        </p>
        <div className="mt-4">
          <CodeBlock language="text" code={clinicExample} />
        </div>
        <p className="mt-3 max-w-[63ch]">
          <code>kind: capstone</code> is a long exercise, and has no <code>module</code>.
        </p>
        <p className="mt-3 mb-2 max-w-[63ch]">
          Both have a template as well, which passes the proof before a word of it is changed:
        </p>
        <CodeBlock
          language="sh"
          code={[
            'npm run new-lesson -- --kind clinic "Answers that were believed"',
            'npm run new-lesson -- --kind capstone "A client for the library"',
          ].join('\n')}
        />
      </AuthorsSection>
      <AuthorsSection
        id="course"
        title="The course"
        lead="A file `course.yaml` beside the lessons. It may be left out, and so may each of its keys."
      >
        <KeyTable keys={schemaKeys(courseFileSchema)} />
        <h3 className="mt-8 text-[1.125rem] font-[650]">Colours</h3>
        <KeyTable keys={schemaKeys(courseFileSchema, ['colors', 'light'])} />
        <h3 className="mt-8 text-[1.125rem] font-[650]">Abilities</h3>
        <KeyTable keys={schemaKeys(courseFileSchema, ['abilities', 0])} />
        <h3 className="mt-8 text-[1.125rem] font-[650]">Plans</h3>
        <KeyTable keys={schemaKeys(courseFileSchema, ['plans', 0])} />
        <KeyTable keys={schemaKeys(courseFileSchema, ['plans', 0, 'lessons', 0])} />
        <CodeBlock
          language="text"
          code={[
            'title: Requests for librarians',
            'modules:',
            '  - title: Ask and read',
            '    sentence: Send a request and read what comes back.',
            'colors:',
            '  light: { accent: "#6b2fb3" }',
            '  dark: { accent: "#c9a5ff" }',
            'abilities:',
            '  - asks: Can you say what came back?',
            '    proof: your-first-request/greet-the-library',
            'plans:',
            '  - name: One hour',
            '    minutes: 60',
            '    lessons:',
            '      - { lesson: the-workbench, minutes: 10, say: [Run the first program together] }',
          ].join('\n')}
        />
      </AuthorsSection>
      <SiteFooter />
    </main>
  )
}

function ElementEntry({ name }: { readonly name: AuthorElementName }) {
  const { description, content, attributes } = authorElements[name]
  const keys = schemaKeys(attributes)
  return (
    <article aria-label={name} className="mt-8 border-t border-rule pt-5">
      <h3 id={name.toLowerCase()} className="scroll-mt-20 text-h3 font-bold">
        <code>{`<${name}>`}</code>
      </h3>
      <p className="mt-1 max-w-[63ch]">
        <TextWithCode text={description} />
      </p>
      <p className="mt-1 max-w-[63ch] text-ink-2">
        Inside: <TextWithCode text={content} />
      </p>
      <KeyTable keys={keys} />
      <LiveExample name={name} />
    </article>
  )
}
