'use client'
/** One row of "When it goes wrong", and the workbench that its button opens and runs. */
import { type ReactNode, useEffect, useId, useState } from 'react'
import type { UnseenCode } from '../../course/whole-program'
import type { CompiledProgram } from '../../runner/program'
import { goesWrong as words } from '../../sentences/activities'
import { LiveWorkbench } from '../workbench/live-workbench'
import { usePageSession } from '../workbench/page-sessions'

interface Reproduction {
  readonly id: string
  readonly name: string
  readonly code: string
  readonly unseen: UnseenCode
  readonly compiled: CompiledProgram | null
  readonly staticCode: ReactNode
}

interface GoesWrongRowProps {
  readonly see: ReactNode
  readonly because: ReactNode
  readonly so: ReactNode
  readonly program: Reproduction | null
  readonly children: ReactNode
}

export function GoesWrongRowView({ see, because, so, program, children }: GoesWrongRowProps) {
  const [isOpen, setOpen] = useState(false)
  const panelId = useId()
  return (
    <>
      <tr data-open={isOpen || undefined}>
        <td>{see}</td>
        <td>{because}</td>
        <td>
          {so}
          {children}
        </td>
        <td>
          {program && (
            <button
              type="button"
              className="btn btn-small with-scripts"
              aria-expanded={isOpen}
              aria-controls={isOpen ? panelId : undefined}
              onClick={() => setOpen(!isOpen)}
            >
              {isOpen ? words.hide : words.show}
            </button>
          )}
        </td>
      </tr>
      {program && isOpen && (
        <tr className="goes-wrong-bench" id={panelId}>
          <td colSpan={4}>
            <RunAtOnce {...program} />
          </td>
        </tr>
      )}
    </>
  )
}

/** A workbench that runs when it is there: its button was asked to show what happens. */
function RunAtOnce({ id, name, code, unseen, compiled, staticCode }: Reproduction) {
  const session = usePageSession(id)
  useEffect(() => session?.run(), [session])
  return (
    <LiveWorkbench
      id={id}
      code={code}
      name={name}
      layout="lesson"
      staticCode={staticCode}
      unseen={unseen}
      compiled={compiled}
    />
  )
}
