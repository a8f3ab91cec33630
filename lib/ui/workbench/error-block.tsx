'use client'
/** An error in the grammar What, Where, Try, with the original name and text below. */
import { Fragment } from 'react'
import type { RunError, SourcePosition } from '../../runner/run-event'
import { TextWithCode } from '../lesson/text-with-code'
import { ErrorIcon } from './icons'
import { whatHappened, whatToTry } from './sentences'

export function ErrorBlock(props: {
  error: RunError
  /** Follows a reference into the editor. */
  goTo: (position: SourcePosition) => void
}) {
  const { error, goTo } = props
  const { position, frames, name, message } = error
  const hint = whatToTry(error)
  const callers = frames.filter(({ line }) => line !== position?.line)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls
    <div
      className="error-block"
      role="group"
      aria-label={position ? `Error at line ${position.line}` : 'Error'}
    >
      <p className="error-what">
        <ErrorIcon />
        <span>
          <TextWithCode text={whatHappened(error)} />
        </span>
      </p>
      {(position || hint) && (
        <dl>
          {position && (
            <>
              <dt>Where</dt>
              <dd>
                <LineLink position={position} goTo={goTo} />
                {callers.map((frame, index) => (
                  <Fragment key={`${frame.line}:${frame.column}`}>
                    {index ? ', ' : ', called from '}
                    <LineLink position={frame} goTo={goTo} lower />
                  </Fragment>
                ))}
              </dd>
            </>
          )}
          {hint && (
            <>
              <dt>Try</dt>
              <dd>
                <TextWithCode text={hint} />
              </dd>
            </>
          )}
        </dl>
      )}
      <p className="error-raw">
        <b>{name}</b>: {message}
      </p>
    </div>
  )
}

function LineLink(props: {
  position: SourcePosition
  goTo: (position: SourcePosition) => void
  lower?: boolean
}) {
  const { position, goTo, lower } = props
  return (
    <button type="button" className="line-link" onClick={() => goTo(position)}>
      {lower ? 'line' : 'Line'} {position.line}
    </button>
  )
}
