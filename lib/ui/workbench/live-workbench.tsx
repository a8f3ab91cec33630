'use client'
/** The workbench in the browser: run bar, editor with results under its lines, Output. */
import {
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import type { UnseenCode } from '../../course/whole-program'
import { ResultHosts } from '../../editor/result-hosts'
import type { CodeEditor } from '../../editor/setup'
import type { ProgramFrame } from '../../runner/framed-program'
import type { CompiledProgram } from '../../runner/program'
import type { Runner, SourcePosition } from '../../runner/run-event'
import { toasts } from '../../sentences/drafts'
import { editorMark } from '../drafts/page-drafts'
import { ShareLink } from '../share/share-link'
import { Toast } from '../site/toast'
import { benchKeys } from './bench-keys'
import { curlToast } from './curl-toast'
import { DraftNotices } from './draft-notices'
import { EarlierRuns } from './earlier-runs'
import { EditorPane } from './editor-pane'
import { loadPanel } from './lazy-panel'
import { loadRunner as loadPageRunner } from './load-runner'
import { newSession } from './new-session'
import { registerSession } from './page-sessions'
import { RunBar } from './run-bar'
import type { LineGroup } from './run-log'
import { RunResults } from './run-results'
import type { Session } from './session'
import type { SlipContext } from './slip-stack'
import { SplitHandle } from './split-handle'
import { TripsPanel } from './trips-panel'
import { frameOf } from './unseen-frame'
import { useChangedLines } from './use-changed-lines'
import { useKeptDraft } from './use-kept-draft'
import { useOutputName } from './use-output-name'
import { type ReplacedCode, useReplacedCode } from './use-replaced-code'
import { useResultsInEditor } from './use-results-in-editor'
import { useIsChanged, useSessionState } from './use-session'
import { useSlipContexts } from './use-slip-contexts'
import { WorkbenchMenu } from './workbench-menu'

const KeyRow = lazy(() => import('./key-row').then((module) => ({ default: module.KeyRow })))

export interface LiveWorkbenchProps {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly layout: 'lesson' | 'workbench'
  readonly staticCode: ReactNode
  /** A line above the code that belongs to the page. */
  readonly notice?: ReactNode
  /** The same, where it needs to know what is in the editor. */
  readonly above?: (bench: Bench) => ReactNode
  /** The name of the Output region. @default `Output`, with a number from the second editor of the page on */
  readonly outputName?: string
  readonly loadRunner?: () => Promise<Runner>
  /** What runs before and after the code, unseen. @default nothing */
  readonly unseen?: UnseenCode
  /** The program compiled ahead, for its first run. @default null */
  readonly compiled?: CompiledProgram | null
  /** Whether each run finds the servers as they began, as the runs of exercises do. @default false */
  readonly isUntouched?: boolean
  /** What the page puts into the frame, right below the code. */
  readonly below?: (bench: Bench) => ReactNode
  /** What stands in the place of the editor. @default the editor */
  readonly pane?: (bench: Bench, results: PaneResults) => ReactNode
}

/** A workbench, for what a page builds on it. */
export interface Bench {
  readonly session: Session
  readonly loadRunner: () => Promise<Runner>
  /** What runs before and after a text of the editor, unseen. */
  readonly frame: (code: string) => Promise<ProgramFrame>
  /** Puts other code in the place of the present one; it can be undone. */
  readonly replace: ReplacedCode['replace']
  /** Selects a place in the code and goes there. */
  readonly goTo: (position: SourcePosition) => void
  /** Puts the focus on Run. */
  readonly focusRun: () => void
}

/** What a stand-in for the editor shows under its lines. */
export interface PaneResults {
  readonly context: SlipContext
  readonly lines: readonly LineGroup[]
}

/** Is not drawn anew while somebody types: what shows the text subscribes to it by itself. */
export function LiveWorkbench(props: LiveWorkbenchProps) {
  const { id, code, name, layout, staticCode, notice, above, below, pane } = props
  const { loadRunner = loadPageRunner } = props
  const [session] = useState(() => newSession(props, loadRunner))
  const [hosts] = useState(() => new ResultHosts())
  const state = useSessionState(session)
  const isChanged = useIsChanged(session)
  const [editor, setEditor] = useState<CodeEditor | null>(null)
  const restored = useKeptDraft(session)
  const [showsHistory, setShowsHistory] = useState(false)
  const [typing, setTyping] = useState(false)
  const runButton = useRef<HTMLButtonElement>(null)
  const benchRef = useRef<HTMLDivElement>(null)
  const numberedName = useOutputName(benchRef)
  const keysId = useId()
  const leftId = useId()
  const { replace, say, toast, closeToast } = useReplacedCode(session, editor)
  const [mark] = useState(() => editorMark(id, code))
  const { log, runState, runs, edited } = state

  useEffect(() => registerSession(id, session), [id, session])
  // The compiler and the sandbox start when the editor did, so that Run finds them ready.
  useEffect(() => {
    if (!editor && !pane) return
    loadRunner().then((runner) => runner.warmUp(), ignoreUntilRun)
    loadPanel().catch(ignoreUntilRun)
  }, [editor, pane, loadRunner])

  useResultsInEditor(editor, log, runs)

  const goTo = useCallback(
    ({ line, column }: SourcePosition) => editor?.goTo(line, column),
    [editor],
  )
  const leave = useCallback(() => {
    session.stop()
    runButton.current?.focus()
  }, [session])
  const run = useCallback(() => session.run(), [session])
  const changedLines = useChangedLines(hosts, editor, state)
  const contexts = useSlipContexts(session, state)
  const focusRun = useCallback(() => runButton.current?.focus(), [])
  const [frame] = useState(() => frameOf(props.unseen))
  const handle: Bench = { session, loadRunner, frame, replace, goTo, focusRun }

  const codeNow = () => session.snapshot().code
  const restore = (text: string) => replace(text, 'replaced', toasts.wasRestored)

  const bench = (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the controls inside
    <div
      className={layout === 'workbench' ? 'bench bench-tall' : 'bench'}
      ref={benchRef}
      data-run-state={runState}
      data-draft={mark}
      onKeyDown={benchKeys(session, editor)}
    >
      <RunBar
        state={state}
        name={name}
        keysId={keysId}
        runRef={runButton}
        onRun={run}
        onStop={() => session.stop()}
        onReset={() => replace(code, 'reset', toasts.wasReset)}
      >
        <WorkbenchMenu
          state={state}
          isLesson={layout === 'lesson'}
          code={codeNow}
          onRunTo={() => session.run(editor?.cursor())}
          onClear={() => session.clear()}
          onHistory={() => setShowsHistory(true)}
          onRestore={restore}
        />
      </RunBar>
      <Toast message={toast} onClose={closeToast} />
      {notice}
      {above?.(handle)}
      <DraftNotices session={session} draft={state.draft} replace={replace} focusRun={focusRun} />
      {pane?.(handle, {
        context: edited ? contexts.stale : contexts.fresh,
        lines: log?.lines ?? [],
      }) ?? (
        <EditorPane
          staticCode={staticCode}
          code={codeNow}
          keysId={keysId}
          hosts={hosts}
          urgent={restored || runs > 0 || isChanged}
          onReady={setEditor}
          onEdit={(text) => session.edit(text)}
          onRun={run}
          onRunTo={(offset) => session.run(offset)}
          onClear={() => session.clear()}
          onCurl={(pasted) => say(curlToast(pasted))}
          onLeave={leave}
          onFocusChange={setTyping}
        />
      )}
      {below?.(handle)}
      <RunResults
        state={state}
        hosts={hosts}
        contexts={contexts}
        changedLines={changedLines}
        outputName={props.outputName ?? numberedName}
        goTo={goTo}
      />
      {typing && editor && hasFinger() && (
        <Suspense>
          <KeyRow editor={editor} onRun={run} />
        </Suspense>
      )}
      {showsHistory && (
        <EarlierRuns
          history={state.history}
          code={codeNow}
          onRestore={restore}
          onClose={() => setShowsHistory(false)}
        />
      )}
    </div>
  )

  if (layout === 'lesson') return bench
  return (
    <div className="workbench">
      <div className="workbench-left" id={leftId}>
        <div className="workbench-head">
          <h1 className="workbench-title">Workbench</h1>
          <ShareLink code={codeNow} />
        </div>
        {bench}
      </div>
      <SplitHandle controls={leftId} />
      <TripsPanel log={log} stale={changedLines} onRun={run} />
    </div>
  )
}

/** Whether typing is done on the screen. */
function hasFinger(): boolean {
  return matchMedia('(pointer: coarse)').matches
}

function ignoreUntilRun(): void {
  // Run tries again, and reports what is wrong.
}
