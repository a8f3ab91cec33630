/** The runnable example of an endpoint, and the same request for other clients. */
import { StaticCode } from '../../editor/static-code'
import type { ExamplePrograms } from '../../reference/reference-data'
import { codePieces } from '../lesson/code-pieces'
import { CopyAs } from './copy-as'
import { ExampleBench } from './example-bench'

interface ExampleProps {
  /** Of the row that it belongs to. */
  readonly id: string
  readonly example: ExamplePrograms
}

export function Example({ id, example }: ExampleProps) {
  const code = example.typescript.trimEnd()
  return (
    <>
      <ExampleBench
        id={`reference/${id}`}
        code={code}
        name="example.ts"
        staticCode={<StaticCode code={code} />}
      />
      <CopyAs
        title={example.title}
        typescript={example.typescript}
        others={[
          { name: 'curl', pieces: codePieces('sh', example.curl) },
          { name: 'Python', pieces: codePieces('python', example.python) },
        ]}
      />
    </>
  )
}
