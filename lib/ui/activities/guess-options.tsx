'use client'
/** The ways to guess: one of several options, or a text of one's own. */
import { type FormEvent, useState } from 'react'
import { predict as words } from '../../sentences/activities'

interface GuessOptionsProps {
  readonly name: string
  readonly labelledBy: string
  readonly options: readonly string[]
  readonly guess: string | null
  /** What was true; null before the run. */
  readonly truth: string | null
  /** The run is over, and the guess stands. */
  readonly isOver: boolean
  readonly onGuess: (guess: string) => void
}

export function GuessOptions(props: GuessOptionsProps) {
  const { name, labelledBy, options, guess, truth, isOver, onGuess } = props
  return (
    <div className="options" role="radiogroup" aria-labelledby={labelledBy}>
      {options.map((option) => (
        <label
          key={option}
          className="option font-code"
          data-right={option === truth || undefined}
          data-mine={option === guess || undefined}
        >
          <input
            type="radio"
            name={name}
            checked={option === guess}
            disabled={isOver}
            onChange={() => onGuess(option)}
          />
          {option}
          {option === truth && <span className="sr-only">, {words.answer}</span>}
        </label>
      ))}
    </div>
  )
}

interface FreeGuessProps {
  readonly guess: string | null
  readonly isOver: boolean
  readonly onGuess: (guess: string) => void
}

export function FreeGuess({ guess, isOver, onGuess }: FreeGuessProps) {
  const [text, setText] = useState<string | null>(null)
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (text?.trim()) onGuess(text.trim())
  }
  return (
    <form className="free-guess" onSubmit={submit}>
      <label>
        <span>{words.guess}</span>
        <input
          className="font-code"
          value={text ?? guess ?? ''}
          readOnly={isOver}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      {!isOver && (
        <button type="submit" className="btn">
          {words.keep}
        </button>
      )}
    </form>
  )
}
