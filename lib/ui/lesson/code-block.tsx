/** Code that is shown and not run. TypeScript and Python have the four colours, the rest is plain. */
import { highlightCode } from '@lezer/highlight'
import { parser as javascript } from '@lezer/javascript'
import { parser as python } from '@lezer/python'
import type { ReactNode } from 'react'
import { codeHighlighter } from '../../editor/highlight'

const parsers = new Map([
  ['ts', javascript.configure({ dialect: 'ts' })],
  ['python', python],
])

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
        <code>{highlight(language, code)}</code>
      </pre>
    </div>
  )
}

function highlight(language: string, code: string): ReactNode {
  const parser = parsers.get(language)
  if (!parser) return code
  const pieces: ReactNode[] = []
  highlightCode(
    code,
    parser.parse(code),
    codeHighlighter,
    (text, className) =>
      pieces.push(
        <span key={pieces.length} className={className || undefined}>
          {text}
        </span>,
      ),
    () => pieces.push('\n'),
  )
  return pieces
}
