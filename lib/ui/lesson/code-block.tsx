/** Code that is shown and not run. TypeScript and Python have the four colours, the rest is plain. */
import type { CSSProperties } from 'react'
import { hangingColumns } from '../../editor/indentation'
import { type CodePiece, codeLines } from './code-pieces'

const languageNames: Readonly<Record<string, string>> = { ts: 'TypeScript', python: 'Python' }

interface CodeBlockProps {
  readonly language: string
  readonly code: string
}

export function CodeBlock({ language, code }: CodeBlockProps) {
  return (
    <div
      data-language={language}
      className="lesson-wide rounded-2 border border-rule bg-well px-4 py-3 in-[.rule-box]:m-0 in-[.rule-box]:rounded-none in-[.rule-box]:border-0 in-[.rule-box]:bg-transparent"
    >
      {languageNames[language] && (
        <p className="mb-1 hidden text-xs font-[550] text-ink-2 in-[.rule-box]:block">
          {languageNames[language]}
        </p>
      )}
      <pre className="text-[0.875rem] leading-[1.7] whitespace-pre-wrap [overflow-wrap:anywhere]">
        <code>
          {codeLines(language, code).map((pieces, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a fixed text have no other identity
            <CodeLine key={index} pieces={pieces} />
          ))}
        </code>
      </pre>
    </div>
  )
}

/** Continues under its own indentation where it is broken, as in the editor: in Python that has a meaning. */
function CodeLine({ pieces }: { readonly pieces: readonly CodePiece[] }) {
  const text = pieces.map(([piece]) => piece).join('')
  const indent = /^[ \t]*/.exec(text)?.[0] ?? ''
  return (
    <span
      className="block pl-(--hang) [text-indent:calc(-1*var(--hang))]"
      style={{ '--hang': `${hangingColumns(text)}ch` } as CSSProperties}
    >
      {/* A long word would else leave its indentation behind on a line of its own. */}
      {indent !== '' && <span className="text-nowrap">{indent}</span>}
      {pieces.map(([piece, className], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a fixed text have no other identity
        <span key={index} className={className}>
          {index === 0 ? piece.slice(indent.length) : piece}
        </span>
      ))}
    </span>
  )
}
