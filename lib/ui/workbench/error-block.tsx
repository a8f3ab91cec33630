'use client'
/** An error in the grammar What, Where, Try, with the original name and text below. */
import { Fragment } from 'react'
import type { ErrorFrame, RunError, SourcePosition } from '../../runner/run-event'
import {
  calledFrom,
  errorAnywhere,
  errorAt,
  errorParts,
  inFunction,
} from '../../sentences/error-block'
import { whatHappened, whatToTry } from '../../sentences/errors'
import { TextWithCode } from '../lesson/text-with-code'
import { ErrorStack } from './error-stack'
import { ErrorIcon } from './icons'
import { LineLink } from './line-link'

export function ErrorBlock(props: {
  error: RunError
  /** Follows a reference into the editor. */
  goTo: (position: SourcePosition) => void
}) {
  const { error, goTo } = props
  const { position, name, message, stack = [] } = error
  const hint = whatToTry(error)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls
    <div
      className="error-block"
      role="group"
      aria-label={position ? errorAt(position.line) : errorAnywhere}
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
              <dt>{errorParts.where}</dt>
              <dd>
                {ownFrames(error).map((frame, index) => (
                  <Fragment key={`${frame.at.line}:${frame.at.column}`}>
                    {index === 1 && calledFrom}
                    {index > 1 && ', '}
                    <LineLink position={frame.at} goTo={goTo} lower={index > 0} />
                    {frame.name && (
                      <>
                        {inFunction}
                        <code>{frame.name}</code>
                      </>
                    )}
                  </Fragment>
                ))}
                <ErrorStack stack={stack} goTo={goTo} />
              </dd>
            </>
          )}
          {hint && (
            <>
              <dt>{errorParts.try}</dt>
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

type OwnFrame = ErrorFrame & { readonly at: SourcePosition }

/** The learner's own frames, each line once: a line is what can be looked at. */
function ownFrames({ position, frames, stack = [] }: RunError): OwnFrame[] {
  const named = stack.filter((frame): frame is OwnFrame => typeof frame.at === 'object')
  const all = named.length > 0 ? named : frames.map((at) => ({ name: '', at }))
  const lines = new Map<number, OwnFrame>()
  if (all.length === 0 && position) return [{ name: '', at: position }]
  for (const frame of all) if (!lines.has(frame.at.line)) lines.set(frame.at.line, frame)
  return [...lines.values()]
}
