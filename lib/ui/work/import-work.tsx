'use client'
/** Reads a file of saved work, shows what it would change, and changes what was chosen. */
import { type ChangeEvent, useEffect, useId, useRef, useState } from 'react'
import { fileProblems, imports, work as words } from '../../sentences/work'
import { browserStorage } from '../drafts/draft-shelf'
import { setPreference } from '../site/use-preference'
import type { DraftTitle } from './draft-title'
import { ImportChoices } from './import-choices'
import { entriesOf, type ImportItem, type ImportPlan, planImport } from './import-plan'
import { collectWork } from './work'
import { writeEntries } from './write-entries'

/** In bytes. */
const LARGEST_FILE = 10_000_000

type State =
  | { readonly step: 'idle' }
  | { readonly step: 'said'; readonly text: string; readonly isBad: boolean }
  | { readonly step: 'choose'; readonly plan: ImportPlan }

export interface ImportWorkProps {
  readonly titleOf: (id: string) => DraftTitle
  readonly onDone: () => void
}

export function ImportWork({ titleOf, onDone }: ImportWorkProps) {
  const [state, setState] = useState<State>({ step: 'idle' })
  const field = useRef<HTMLInputElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()

  useEffect(() => {
    if (state.step === 'choose') heading.current?.focus()
  }, [state])

  async function choose(event: ChangeEvent<HTMLInputElement>): Promise<void> {
    const [file] = event.target.files ?? []
    if (!file) return
    const plan = await planOf(file)
    // So that the same file can be chosen again.
    if (field.current) field.current.value = ''
    if (typeof plan === 'string') {
      setState({ step: 'said', text: `${plan} ${fileProblems.unchanged}`, isBad: true })
    } else if (plan.items.length === 0) {
      setState({ step: 'said', text: imports.nothing, isBad: false })
    } else setState({ step: 'choose', plan })
  }

  function apply(items: readonly ImportItem[]): void {
    const storage = browserStorage()
    const now = Date.now()
    const entries = items.flatMap((item) => entriesOf(item, now))
    const trouble = storage ? writeEntries(storage, entries) : 'off'
    if (trouble) setState({ step: 'said', text: imports.failed[trouble], isBad: true })
    else {
      for (const item of items) {
        if (item.kind === 'preference') setPreference(item.name, item.theirs)
      }
      setState({ step: 'said', text: imports.done(items.length), isBad: false })
    }
    onDone()
    field.current?.focus()
  }

  return (
    <div className="work-import">
      <label className="btn btn-big" htmlFor={id}>
        {words.choose}
      </label>
      <input
        ref={field}
        id={id}
        type="file"
        accept=".json,application/json"
        className="sr-only"
        onChange={choose}
      />
      <p>{words.chooseNote}</p>
      <div role="status" className={state.step === 'said' && state.isBad ? 'work-bad' : undefined}>
        {state.step === 'said' && <p>{state.text}</p>}
      </div>
      {state.step === 'choose' && (
        <section aria-labelledby={`${id}-title`}>
          <h2 id={`${id}-title`} ref={heading} tabIndex={-1}>
            {imports.title}
          </h2>
          <ImportChoices
            plan={state.plan}
            titleOf={titleOf}
            onApply={apply}
            onCancel={() => {
              setState({ step: 'idle' })
              field.current?.focus()
            }}
          />
        </section>
      )}
    </div>
  )
}

/** The plan, or in words why there is none. */
async function planOf(file: File): Promise<ImportPlan | string> {
  if (file.size > LARGEST_FILE) return fileProblems.large
  const { readWorkFile, WorkFileError } = await import('./read-work-file')
  let text: string
  try {
    text = await file.text()
  } catch {
    return fileProblems.unreadable
  }
  try {
    const storage = browserStorage()
    const theirs = readWorkFile(text)
    return storage ? planImport(collectWork(storage), theirs) : imports.failed.off
  } catch (error) {
    if (!(error instanceof WorkFileError)) throw error
    return error.problem === 'damaged'
      ? fileProblems.damaged(error.place)
      : fileProblems[error.problem]
  }
}
