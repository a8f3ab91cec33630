'use client'
/**
 * The workbench of a page of its own: the visitor's program or, when the address brings one, that. The
 * program of a link never runs by itself, and is kept apart from the visitor's.
 */
import { linkProblems, shared as words } from '../../sentences/sharing'
import { contentHash } from '../drafts/content-hash'
import { SHARED } from '../drafts/draft-shelf'
import { useLinkedProgram } from '../share/use-linked-program'
import { LiveWorkbench, type LiveWorkbenchProps } from './live-workbench'

export function LinkedWorkbench(props: LiveWorkbenchProps) {
  const [{ code, problem }, leave] = useLinkedProgram()
  if (code === null) {
    const notice = problem && (
      <div className="bench-notice" role="alert">
        <p>
          {linkProblems[problem]} {words.kept}
        </p>
      </div>
    )
    return <LiveWorkbench key="own" {...props} notice={notice} />
  }
  return (
    <LiveWorkbench
      // The name is not the whole key, since a hash of 32 bits can be forged.
      key={`linked ${code}`}
      id={`${SHARED}${contentHash(code)}`}
      code={code}
      name="shared.ts"
      layout={props.layout}
      staticCode={<PlainCode code={code} />}
      notice={
        <div className="bench-notice" role="status">
          <p>
            {words.came} {words.kept}
          </p>
          <div className="bench-notice-actions">
            <button type="button" className="btn" onClick={leave}>
              {words.back}
            </button>
          </div>
        </div>
      }
    />
  )
}

/** Code before the editor is there, as `static-code.tsx` sets it, without the colours. */
function PlainCode({ code }: { code: string }) {
  return (
    <div className="code-static">
      {code.split('\n').map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of fixed code have no other identity
        <div className="code-row" key={index}>
          <span className="code-no" aria-hidden="true">
            {index + 1}
          </span>
          <code className="code-line">{line || <br />}</code>
        </div>
      ))}
    </div>
  )
}
