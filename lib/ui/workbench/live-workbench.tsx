'use client'
/** The workbench in the browser: run bar, editor with results under its lines, Output. */
import {
  type KeyboardEvent,
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { createPortal } from 'react-dom'
import type { UnseenCode } from '../../course/whole-program'
import type { LineResult } from '../../editor/placed-results'
import { type ResultHost, ResultHosts } from '../../editor/result-hosts'
import type { CodeEditor } from '../../editor/setup'
import type { ProgramFrame } from '../../runner/framed-program'
import type { CompiledProgram } from '../../runner/program'
import type { Runner, SourcePosition } from '../../runner/run-event'
import { toasts } from '../../sentences/drafts'
import { MoreMenu } from '../drafts/more-menu'
import { OfferNotice } from '../drafts/offer-notice'
import { editorMark, openDraft } from '../drafts/page-drafts'
import { StorageNotice } from '../drafts/storage-notice'
import { OpenInWorkbench } from '../share/open-in-workbench'
import { ShareLink } from '../share/share-link'
import { Toast } from '../site/toast'
import { RunTripsProvider } from '../trips/run-trips'
import { quietOutput } from './announced'
import { Announcer } from './announcer'
import { curlToast } from './curl-toast'
import { EditorPane } from './editor-pane'
import { sharedScale } from './exchange-facts'
import { loadPanel } from './lazy-panel'
import { LineResults } from './line-results'
import { loadRunner as loadPageRunner } from './load-runner'
import { Output } from './output'
import { registerSession } from './page-sessions'
import { RunActions } from './run-actions'
import { RunBar } from './run-bar'
import type { LineGroup, RunLog } from './run-log'
import { Session, type SessionSnapshot } from './session'
import type { SlipContext } from './slip-stack'
import { TripsPanel } from './trips-panel'
import { type ReplacedCode, useReplacedCode } from './use-replaced-code'

const RunHistoryDialog = lazy(() =>
  import('./run-history-dialog').then((module) => ({ default: module.RunHistoryDialog })),
)

const KeyRow = lazy(() => import('./key-row').then((module) => ({ default: module.KeyRow })))

export interface LiveWorkbenchProps {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly layout: 'lesson' | 'workbench'
  readonly staticCode: ReactNode
  /** A line above the code that belongs to the page. */
  readonly notice?: ReactNode
  /** The name of the Output region. @default `Output`, with a number from the second editor of the page on */
  readonly outputName?: string
  readonly loadRunner?: () => Promise<Runner>
  /** What runs before and after the code, unseen. @default nothing */
  readonly unseen?: UnseenCode
  /** The program compiled ahead, for its first run. @default null */
  readonly compiled?: CompiledProgram | null
  /** What the page puts into the frame, right below the code. */
  readonly below?: (bench: Bench) => ReactNode
  /** What stands in the place of the editor. @default the editor */
  readonly pane?: (bench: Bench, results: PaneResults) => ReactNode
}

/** A workbench, for what a page builds on it. */
export interface Bench {
  readonly session: Session
  readonly snapshot: SessionSnapshot
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

export function LiveWorkbench(props: LiveWorkbenchProps) {
  const { id, code, name, layout, staticCode, notice, below, pane } = props
  const { loadRunner = loadPageRunner } = props
  const [session] = useState(() => newSession(props, loadRunner))
  const [hosts] = useState(() => new ResultHosts())
  const snapshot = useSyncExternalStore(session.subscribe, session.snapshot, session.snapshot)
  const mounted = useSyncExternalStore(hosts.subscribe, hosts.snapshot, hosts.snapshot)
  const staleLines = useSyncExternalStore(hosts.subscribe, hosts.staleKeys, hosts.staleKeys)
  const [editor, setEditor] = useState<CodeEditor | null>(null)
  const [restored, setRestored] = useState(false)
  const [showsHistory, setShowsHistory] = useState(false)
  const [typing, setTyping] = useState(false)
  const runButton = useRef<HTMLButtonElement>(null)
  const benchRef = useRef<HTMLDivElement>(null)
  const numberedName = useOutputName(benchRef)
  const outputName = props.outputName ?? numberedName
  const keysId = useId()
  const { replace, say, toast, closeToast } = useReplacedCode(session, editor)
  const [mark] = useState(() => editorMark(id, code))
  const { log, runState, runs, edited, open, startedAt } = snapshot
  const { offer, earlier, trouble } = snapshot.draft
  const running = runState === 'running'

  useEffect(() => registerSession(id, session), [id, session])
  useEffect(() => {
    if (session.restore()) setRestored(true)
    const save = () => session.save()
    const hear = ({ key }: StorageEvent) => {
      if (key !== null) session.changedElsewhere(key)
    }
    window.addEventListener('pagehide', save)
    window.addEventListener('storage', hear)
    return () => {
      window.removeEventListener('pagehide', save)
      window.removeEventListener('storage', hear)
      // Going to another page of the site ends the run and keeps the text.
      session.stop()
      save()
    }
  }, [session])

  // The compiler and the sandbox start when the editor did, so that Run finds them ready.
  useEffect(() => {
    if (!editor && !pane) return
    loadRunner().then((runner) => runner.warmUp(), ignoreUntilRun)
    loadPanel().catch(ignoreUntilRun)
  }, [editor, pane, loadRunner])

  useLayoutEffect(() => {
    if (editor && runs > 0) editor.startRun()
  }, [editor, runs])
  useLayoutEffect(() => {
    if (editor) editor.show(log ? log.lines.map(lineResult) : [])
  }, [editor, log])

  const goTo = useCallback(
    ({ line, column }: SourcePosition) => editor?.goTo(line, column),
    [editor],
  )
  const leave = useCallback(() => {
    session.stop()
    runButton.current?.focus()
  }, [session])
  const run = useCallback(() => session.run(), [session])
  // Without an editor nobody knows which lines were changed: it may be all of them.
  const changedLines = useMemo(() => {
    if (!edited) return null
    return editor ? staleLines : new Set(log?.lines.map(({ key }) => key))
  }, [edited, editor, staleLines, log])
  const fresh: SlipContext = useMemo(
    () => ({
      stale: false,
      open,
      startedAt,
      scale: log ? sharedScale(exchangesOf(log)) : 0,
      setOpen: (key, isOpen) => session.setOpen(key, isOpen),
    }),
    [open, startedAt, log, session],
  )
  const stale: SlipContext = useMemo(() => ({ ...fresh, stale: true }), [fresh])
  const focusRun = useCallback(() => runButton.current?.focus(), [])
  const [frame] = useState(() => frameOf(props.unseen))
  const handle: Bench = { session, snapshot, loadRunner, frame, replace, goTo, focusRun }

  function onKeyDown(event: KeyboardEvent): void {
    // The editor answers its own keys; this is for the slips and the Output.
    if (event.defaultPrevented) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      session.run(event.shiftKey ? editor?.cursor() : undefined)
    } else if (event.key === 'Backspace' && event.shiftKey && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      session.clear()
    } else if (event.key === 'Escape' && running) {
      session.stop()
    }
  }

  const codeNow = () => session.snapshot().code

  function settleOffer(taken: boolean): void {
    if (taken && offer) replace(offer.code, 'replaced', toasts.wasTaken)
    session.settleOffer()
    // The buttons of the offer go, and the focus must not go with them.
    runButton.current?.focus()
  }

  const bench = (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the controls inside
    <div
      className={layout === 'workbench' ? 'bench bench-tall' : 'bench'}
      ref={benchRef}
      data-run-state={runState}
      data-draft={mark}
      onKeyDown={onKeyDown}
    >
      <RunBar
        snapshot={snapshot}
        name={name}
        keysId={keysId}
        runRef={runButton}
        onRun={run}
        onStop={() => session.stop()}
        onReset={() => replace(code, 'reset', toasts.wasReset)}
      >
        <MoreMenu
          earlier={earlier}
          now={snapshot.code}
          onRestore={(text) => replace(text, 'replaced', toasts.wasRestored)}
        >
          {(close) => (
            <>
              <RunActions
                running={running}
                hasResults={log !== null}
                onRunTo={() => {
                  session.run(editor?.cursor())
                  close()
                }}
                onClear={() => {
                  session.clear()
                  close()
                }}
                onHistory={() => {
                  close()
                  setShowsHistory(true)
                }}
              />
              {layout === 'lesson' && (
                <>
                  <OpenInWorkbench code={codeNow} />
                  <ShareLink code={codeNow} />
                </>
              )}
            </>
          )}
        </MoreMenu>
      </RunBar>
      <Toast message={toast} onClose={closeToast} />
      {notice}
      <StorageNotice trouble={trouble} />
      {offer && (
        <OfferNotice
          offer={offer}
          now={snapshot.code}
          onTake={() => settleOffer(true)}
          onDecline={() => settleOffer(false)}
        />
      )}
      {pane?.(handle, { context: edited ? stale : fresh, lines: log?.lines ?? [] }) ?? (
        <EditorPane
          staticCode={staticCode}
          code={codeNow}
          keysId={keysId}
          hosts={hosts}
          urgent={restored || runs > 0 || snapshot.code !== code}
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
      <RunTripsProvider value={log}>
        <Output
          log={log}
          quiet={quietOutput(snapshot)}
          stale={changedLines}
          label={outputName}
          goTo={goTo}
        />
        <Announcer snapshot={snapshot} />
        {portals(mounted, log, { fresh, stale }, goTo)}
      </RunTripsProvider>
      {typing && editor && hasFinger() && (
        <Suspense>
          <KeyRow editor={editor} bench={benchRef} onRun={run} />
        </Suspense>
      )}
      {showsHistory && (
        <Suspense>
          <RunHistoryDialog
            history={snapshot.history}
            now={snapshot.code}
            onRestore={(text) => {
              setShowsHistory(false)
              replace(text, 'replaced', toasts.wasRestored)
            }}
            onClose={() => setShowsHistory(false)}
          />
        </Suspense>
      )}
    </div>
  )

  if (layout === 'lesson') return bench
  return (
    <div className="workbench">
      <div className="workbench-left">
        <div className="workbench-head">
          <h1 className="workbench-title">Workbench</h1>
          <ShareLink code={codeNow} />
        </div>
        {bench}
      </div>
      <TripsPanel log={log} stale={changedLines} onRun={run} />
    </div>
  )
}

/**
 * `Output`, and `Output 2` for the second editor of a page: landmarks need names of their own. Which one
 * it is can only be told on the page.
 */
function useOutputName(bench: { readonly current: HTMLElement | null }): string {
  const [index, setIndex] = useState(0)
  useEffect(() => {
    const all = Array.from(document.querySelectorAll('[data-run-state]'))
    setIndex(bench.current ? all.indexOf(bench.current) : 0)
  }, [bench])
  return index < 1 ? 'Output' : `Output ${index + 1}`
}

function newSession(
  { id, code, name, unseen, compiled = null }: LiveWorkbenchProps,
  loadRunner: () => Promise<Runner>,
): Session {
  return new Session({
    code,
    frame: frameOf(unseen),
    compiled,
    loadRunner,
    cut: async (text, offset) =>
      (await import('../../runner/program-up-to')).programUpTo(text, offset),
    draft: openDraft(id, code, name),
    now: () => performance.now(),
    // No frames are drawn in a tab that is not seen, but its run goes on.
    nextFrame: (callback) => {
      if (document.hidden) setTimeout(callback, 100)
      else requestAnimationFrame(callback)
    },
  })
}

/** Whether typing is done on the screen. */
function hasFinger(): boolean {
  return matchMedia('(pointer: coarse)').matches
}

/** Most editors have nothing unseen, and then need no parser for it. */
function frameOf(unseen: UnseenCode | undefined): (code: string) => Promise<ProgramFrame> {
  return async (code) => {
    if (!unseen || unseen.before.length + unseen.after.length === 0)
      return { before: '', after: '' }
    return (await import('../../course/whole-program')).programFrame(unseen, code)
  }
}

function ignoreUntilRun(): void {
  // Run tries again, and reports what is wrong.
}

function exchangesOf(log: RunLog) {
  return log.entries.flatMap((entry) => (entry.kind === 'exchange' ? [entry.exchange] : []))
}

/** What the editor must know about a line to place its results. */
function lineResult({ key, line, column, entries }: LineGroup): LineResult {
  const error = entries.findLast((entry) => entry.kind === 'error')?.error
  const unread = error?.phase === 'compile'
  return {
    key,
    line,
    column: unread ? (error?.position?.column ?? column) : column,
    place: unread ? 'line' : 'statement',
    sent: entries.some(({ kind }) => kind === 'exchange'),
    error: error ? { length: unread ? Math.max(1, error.length ?? 1) : 0 } : null,
  }
}

function portals(
  mounted: readonly ResultHost[],
  log: RunLog | null,
  contexts: { readonly fresh: SlipContext; readonly stale: SlipContext },
  goTo: (position: SourcePosition) => void,
) {
  const groups = new Map(log?.lines.map((group) => [group.key, group]))
  return mounted.map(({ key, element, stale }) => {
    const context = stale ? contexts.stale : contexts.fresh
    const group = groups.get(key)
    if (!group) return null
    return createPortal(<LineResults group={group} context={context} goTo={goTo} />, element, key)
  })
}
