'use client'
/** Gives a learner all programs that they changed, as files. */
import { ending as words } from '../../sentences/course-pages'
import { work as workWords } from '../../sentences/work'
import { TextWithCode } from '../lesson/text-with-code'
import { SiteLink } from '../site/site-link'
import { downloadBytes } from '../work/download-text'
import { useWork } from '../work/use-work'
import { programFiles } from './program-files'

export function TakePrograms() {
  const [work] = useWork()
  const files = work === null || work === 'off' ? [] : programFiles(work.drafts)
  const isEmpty = work !== null && files.length === 0
  return (
    <div>
      <h3 className="text-h3 font-bold [font-stretch:92%]">{words.work}</h3>
      <p className="mt-2 mb-4 max-w-[54ch]">
        <TextWithCode text={isEmpty ? words.noPrograms : words.workNote} />
      </p>
      <button
        type="button"
        className="btn btn-big"
        aria-disabled={files.length === 0 || undefined}
        onClick={() => {
          if (files.length > 0) void download(files)
        }}
      >
        {words.takePrograms}
      </button>
      <p className="mt-3 text-sm text-ink-2">
        {words.rest} <SiteLink href="/work">{workWords.title}</SiteLink>.
      </p>
    </div>
  )
}

/** The library that packs them comes when it is needed. */
async function download(files: ReturnType<typeof programFiles>): Promise<void> {
  const { zipSync, strToU8 } = await import('fflate')
  const entries = files.map(({ path, code }) => [path, strToU8(code)] as const)
  downloadBytes('roundtrip-programs.zip', 'application/zip', zipSync(Object.fromEntries(entries)))
}
