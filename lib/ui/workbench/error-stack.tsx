'use client'
/** The whole stack of an error, folded: what is not the learner's own code is seldom what is wrong. */
import type { ErrorFrame, SourcePosition } from '../../runner/run-event'
import {
  foldedFrames,
  frameOwners,
  namelessFunction,
  topOfProgram,
} from '../../sentences/error-block'
import { LineLink } from './line-link'

export function ErrorStack(props: {
  stack: readonly ErrorFrame[]
  goTo: (position: SourcePosition) => void
}) {
  const { stack, goTo } = props
  const outside = stack.filter(({ at }) => typeof at === 'string')
  if (outside.length === 0) return null
  const owner = outside.some(({ at }) => at === 'client') ? 'client' : 'language'
  return (
    <details className="error-stack">
      <summary>{foldedFrames(outside.length, owner)}</summary>
      <ol>
        {stack.map(({ name, at }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: frames repeat, and the order is fixed
          <li key={index}>
            {name ? (
              <code>{name}</code>
            ) : index === stack.length - 1 ? (
              topOfProgram
            ) : (
              namelessFunction
            )}{' '}
            {typeof at === 'string' ? (
              frameOwners[at]
            ) : (
              <LineLink position={at} goTo={goTo} lower />
            )}
          </li>
        ))}
      </ol>
    </details>
  )
}
