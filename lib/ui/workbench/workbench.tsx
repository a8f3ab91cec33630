/**
 * A runnable editor. The page's server part: it colours the code, so that the browser gets a page that
 * reads at once and needs no parser; `live-workbench.tsx` brings it to life.
 */
import './workbench.css'
import './password-dialog.css'
import type { ReactNode } from 'react'
import type { UnseenCode } from '../../course/whole-program'
import { StaticCode } from '../../editor/static-code'
import type { CompiledProgram } from '../../runner/program'
import { authorKey } from './author-key'
import { LinkedWorkbench } from './linked-workbench'
import { LiveWorkbench } from './live-workbench'

export interface WorkbenchProps {
  /** Unique within the site and stable, since drafts are kept under it: `first-request/1`. */
  readonly id: string
  readonly code: string
  /** The file name that the run bar shows: `first.ts`. */
  readonly name: string
  /** `lesson` fits into a column; `workbench` fills a page, lists the trips beside, and opens the program of a link. @default 'lesson' */
  readonly layout?: 'lesson' | 'workbench'
  /** What runs before and after the code, unseen. @default nothing */
  readonly unseen?: UnseenCode
  /** The program compiled ahead, for its first run. @default null */
  readonly compiled?: CompiledProgram | null
  /** What stands under lines before the page lives, by their numbers from 1. @default nothing */
  readonly under?: ReadonlyMap<number, ReactNode>
}

export function Workbench(props: WorkbenchProps) {
  const { id, code, name, layout = 'lesson', unseen, compiled, under } = props
  // A last empty line, which every fenced block ends with, would only be a number without code.
  const source = code.replace(/\n$/, '')
  const Bench = layout === 'workbench' ? LinkedWorkbench : LiveWorkbench
  return (
    <Bench
      key={authorKey(id, [source, unseen?.before.map((part) => part.code)])}
      id={id}
      code={source}
      name={name}
      layout={layout}
      {...(unseen && { unseen })}
      {...(compiled && { compiled })}
      staticCode={<StaticCode code={source} {...(under && { under })} />}
    />
  )
}
