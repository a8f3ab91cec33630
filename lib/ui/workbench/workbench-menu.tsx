'use client'
/** What is behind More: running to the cursor, clearing, earlier runs and versions, links. */
import { MoreMenu } from '../drafts/more-menu'
import { OpenInWorkbench } from '../share/open-in-workbench'
import { ShareLink } from '../share/share-link'
import { RunActions } from './run-actions'
import type { SessionState } from './session'

export function WorkbenchMenu(props: {
  state: SessionState
  /** The workbench itself has its link beside its title. */
  isLesson: boolean
  code: () => string
  onRunTo: () => void
  onClear: () => void
  onHistory: () => void
  onRestore: (code: string) => void
}) {
  const { state, isLesson, code, onRunTo, onClear, onHistory, onRestore } = props
  return (
    <MoreMenu earlier={state.draft.earlier} now={code} onRestore={onRestore}>
      {(close) => {
        const closing = (action: () => void) => () => {
          close()
          action()
        }
        return (
          <>
            <RunActions
              running={state.runState === 'running'}
              hasResults={state.log !== null}
              onRunTo={closing(onRunTo)}
              onClear={closing(onClear)}
              onHistory={closing(onHistory)}
            />
            {isLesson && (
              <>
                <OpenInWorkbench code={code} />
                <ShareLink code={code} />
              </>
            )}
          </>
        )
      }}
    </MoreMenu>
  )
}
