/**
 * A drawing with its text alternative. Places across are in per cent of its width and places down in em, so that it
 * fills its column and its text keeps its size; what needs a shape stands in an `At`.
 */
import { type ReactNode, useId } from 'react'

interface PictureProps {
  readonly title: string
  /** All that it shows, in sentences. */
  readonly says: string
  /** In em. */
  readonly height: number
  readonly children: ReactNode
}

export function Picture({ title, says, height, children }: PictureProps) {
  const id = useId()
  return (
    <svg
      className="picture"
      role="img"
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}says`}
      height={`${height}em`}
    >
      <title id={`${id}title`}>{title}</title>
      <desc id={`${id}says`}>{says}</desc>
      {children}
    </svg>
  )
}

interface AtProps {
  /** Per cent. */
  readonly x: number
  /** Em. */
  readonly y: number
  readonly children: ReactNode
}

/** A place from which shapes and texts are drawn in sixteenths of an em: pixels, where text has its usual size. */
export function At({ x, y, children }: AtProps) {
  return (
    <svg
      x={`${x}%`}
      y={`${y}em`}
      width="1em"
      height="1em"
      viewBox="0 0 16 16"
      overflow="visible"
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}
