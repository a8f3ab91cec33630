/** In development: a host file of the course with a mistake, and where it is. */

import type { BrokenHostFile } from '../../reference/reference-data'
import { forAuthors } from '../../sentences/pages'
import { TextWithCode } from '../lesson/text-with-code'

export function HostProblem({ file, line, problem }: BrokenHostFile) {
  return (
    <p className="mt-6 border-y border-theirs py-3">
      <b className="font-[650] text-theirs">{forAuthors.host}</b>{' '}
      <code className="text-sm">
        {file}
        {line !== null && `:${line}`}
      </code>{' '}
      <TextWithCode text={problem} />
    </p>
  )
}
