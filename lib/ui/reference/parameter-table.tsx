/** What a request can say to an endpoint; on phones each row is a small stack. */
import type { ParameterReference } from '../../reference/reference-data'
import { TextWithCode } from '../lesson/text-with-code'

interface ParameterTableProps {
  readonly parameters: readonly ParameterReference[]
}

export function ParameterTable({ parameters }: ParameterTableProps) {
  return (
    <table className="parameters">
      <thead>
        <tr>
          <th scope="col">Parameter</th>
          <th scope="col">In</th>
          <th scope="col">May be</th>
          <th scope="col">Means</th>
        </tr>
      </thead>
      <tbody>
        {parameters.map(({ name, place, type, isRequired, summary }) => (
          <tr key={`${place} ${name}`}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td>
              {place}
              {isRequired && place !== 'path' && ', needed'}
            </td>
            <td>{type}</td>
            <td>
              <TextWithCode text={summary} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
