/** What draws a picture of a diagram; its words come from the catalog. */
import type { ReactNode } from 'react'

export interface DrawingProps {
  readonly title: string
  /** All that the picture says, in sentences. */
  readonly says: string
}

export type Drawing = (words: DrawingProps) => ReactNode
