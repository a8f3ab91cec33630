'use client'
/** Why a check failed: what, got and wanted with their difference underlined, where, and what to try. */
import type { CheckMessage, Seed } from '../../checks/verdict'
import { checks as words } from '../../sentences/activities'
import { TextWithCode } from '../lesson/text-with-code'
import { type MarkedPart, markedDifference } from './marked-difference'

interface CheckMessageViewProps {
  readonly message: CheckMessage
  readonly seed: Seed
  readonly goToLine: (line: number) => void
}

export function CheckMessageView({ message, seed, goToLine }: CheckMessageViewProps) {
  const { what, got, wanted, line, try: advice } = message
  const marked = markedDifference(got ?? '', wanted)
  return (
    <div className="check-message">
      <p className="check-what">
        {words.notYet}
        {seed === 2 && words.otherData}
        <TextWithCode text={afterColon(what)} />
      </p>
      <dl>
        {got !== null && (
          <Row name={words.got}>
            <Marked parts={marked.got} as="del" />
          </Row>
        )}
        {wanted !== null && (
          <Row name={words.wanted}>
            <Marked parts={marked.wanted} as="ins" />
          </Row>
        )}
        {line !== null && (
          <Row name={words.where}>
            <button type="button" className="check-line" onClick={() => goToLine(line)}>
              {words.line(line)}
            </button>
          </Row>
        )}
        {advice !== null && (
          <Row name={words.try}>
            <TextWithCode text={advice} />
          </Row>
        )}
      </dl>
    </div>
  )
}

function Row({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

/** Neighbouring parts of one code share its box. */
function Marked({ parts, as: Tag }: { parts: readonly MarkedPart[]; as: 'ins' | 'del' }) {
  const groups: MarkedPart[][] = []
  for (const part of parts) {
    const last = groups.at(-1)
    if (part.isCode && last?.[0]?.isCode) last.push(part)
    else groups.push([part])
  }
  return groups.map((group, index) => {
    const [first] = group
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of a fixed text have no other identity
    if (!first?.isCode) return <span key={index}>{first?.text}</span>
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <code key={index}>
        {group.map(({ text, differs }) => (differs ? <Tag key={text}>{text}</Tag> : text))}
      </code>
    )
  })
}

/** A sentence goes on after a colon: its first word is small, unless it is code or a name in capitals. */
export function afterColon(sentence: string): string {
  return /^[A-Z](?:[a-z]|\s)/.test(sentence)
    ? sentence.charAt(0).toLowerCase() + sentence.slice(1)
    : sentence
}
