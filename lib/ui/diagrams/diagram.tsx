/** A diagram of a lesson by its name: its pictures, and the line under them. */
import { type DiagramName, diagrams } from '../../sentences/diagrams'
import { TextWithCode } from '../lesson/text-with-code'
import { Certificate } from './certificate'
import { Conditional } from './conditional'
import { ManyConnections, OneConnection } from './connections'
import './diagrams.css'
import type { Drawing } from './drawing'
import { Exceptions } from './exceptions'
import { Letters } from './letters'
import { Callback, Polling } from './polling'
import { Redirect } from './redirect'
import { Timeouts } from './timeouts'

/** In the order of their words. */
const drawings: Readonly<Record<DiagramName, readonly Drawing[]>> = {
  letters: [Letters],
  exceptions: [Exceptions],
  timeouts: [Timeouts],
  redirect: [Redirect],
  certificate: [Certificate],
  polling: [Polling, Callback],
  connections: [ManyConnections, OneConnection],
  conditional: [Conditional],
}

export function Diagram({ name }: { readonly name: DiagramName }) {
  const { caption, pictures } = diagrams[name]
  const isPair = pictures.length > 1
  return (
    <figure className={`diagram lesson-wide ${isPair ? 'diagram-pair' : ''}`}>
      <div className="diagram-pictures">
        {pictures.map(({ title, says }, index) => {
          const Picture = drawings[name][index]
          return (
            <div key={title}>
              {isPair && (
                <p className="diagram-name" aria-hidden="true">
                  {title}
                </p>
              )}
              {Picture && <Picture title={title} says={says} />}
            </div>
          )
        })}
      </div>
      <figcaption>
        <TextWithCode text={caption} />
      </figcaption>
    </figure>
  )
}
