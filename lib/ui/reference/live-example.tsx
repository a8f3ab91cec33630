'use client'
/** An example that runs, and that is copied for other clients. Loaded when the first row is opened. */
import { StaticCode } from '../../editor/static-code'
import { LiveWorkbench } from '../workbench/live-workbench'
import { CopyAs } from './copy-as'
import type { ExampleProps } from './example'

export default function LiveExample({ id, example }: ExampleProps) {
  const code = example.typescript.trimEnd()
  return (
    <>
      <LiveWorkbench
        id={`reference/${id}`}
        code={code}
        name="example.ts"
        layout="lesson"
        // Rows are opened in any order, so that numbers would come twice.
        outputName={`Output of ${id}`}
        staticCode={<StaticCode code={code} />}
      />
      <CopyAs example={example} />
    </>
  )
}
