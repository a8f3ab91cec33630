/** What makes a certificate believed: papers, each signed by the one above it, and a key at the end. */
import type { DrawingProps } from './drawing'
import { At, Picture } from './picture'

interface Paper {
  readonly name: string
  readonly note: string
  /** What it does to the next one. */
  readonly does?: string
}

const papers: readonly Paper[] = [
  { name: 'A root authority', note: 'on the list that your client has', does: 'signs' },
  { name: 'An authority in between', note: 'its paper is sent along by the server', does: 'signs' },
  {
    name: 'The certificate',
    note: 'for vault.test, until a last day, with a public key',
    does: 'fits the private key of',
  },
  { name: 'The machine that answers', note: 'so it is vault.test' },
]

/** Em, of a box and of the way to the next one. */
const BOX = 3.25
const STEP = 5.25

export function Certificate(words: DrawingProps) {
  return (
    <Picture {...words} height={STEP * (papers.length - 1) + BOX + 0.25}>
      {papers.map(({ name, note, does }, index) => {
        const y = 0.125 + index * STEP
        const isMachine = does === undefined
        return (
          <g key={name}>
            <rect
              className={isMachine ? 'picture-back-sheet' : 'picture-desk'}
              x="0.1%"
              width="99.8%"
              y={`${y}em`}
              height={`${BOX}em`}
            />
            <At x={0} y={y}>
              <text className="picture-strong picture-inside" x="14" y="22">
                {name}
              </text>
              <text className="picture-quiet picture-inside" x="14" y="41">
                {note}
              </text>
            </At>
            {does !== undefined && (
              <At x={0} y={y + BOX}>
                <path d="M24 0 V22" />
                <path className="picture-solid" d="M24 32 L19 22 H29 Z" />
                <text x="38" y="21">
                  {does}
                </text>
              </At>
            )}
          </g>
        )
      })}
    </Picture>
  )
}
