/** One endpoint: a line of the timetable that opens to all there is to say, and to an example that runs. */
import type { EndpointReference } from '../../reference/reference-data'
import { TextWithCode } from '../lesson/text-with-code'
import { Chevron } from '../workbench/icons'
import { Example } from './example'
import { Filtered } from './filtered'
import { ParameterTable } from './parameter-table'
import { words } from './row-words'

interface EndpointRowProps {
  readonly host: string
  readonly endpoint: EndpointReference
}

export function EndpointRow({ host, endpoint }: EndpointRowProps) {
  const { id, path, methods, summary, details, parameters, answers, example } = endpoint
  return (
    <Filtered as="li" id={id} words={[words(host, endpoint)]} className="border-b border-rule">
      <details className="endpoint">
        <summary data-row>
          <span>
            <code>
              <Path path={path} />
            </code>
            <TextWithCode text={summary} />
          </span>
          <code>{methods.join(' ')}</code>
          <Chevron open={false} />
        </summary>
        <div className="border-t border-dashed border-edge pt-4 pb-7 phone:px-3">
          {details && (
            <p className="mb-4 max-w-[63ch] font-prose text-[1.0625rem] leading-[1.55]">
              <TextWithCode text={details} />
            </p>
          )}
          {parameters.length > 0 && <ParameterTable parameters={parameters} />}
          {answers.length > 0 && (
            <>
              <p className="text-sm font-semibold text-ink-2">Answers</p>
              <dl className="answers">
                {answers.map((answer) => (
                  <div key={`${answer.status} ${answer.summary}`}>
                    <dt className={`tone-${toneOf(answer.status)}`}>{answer.status}</dt>
                    <dd>
                      <TextWithCode text={answer.summary} />
                    </dd>
                  </div>
                ))}
              </dl>
            </>
          )}
          <Example id={id} example={example} />
          <p className="mt-2 text-sm print:hidden">
            <a
              href={`#${id}`}
              className="pointer-coarse:inline-flex pointer-coarse:min-h-11 pointer-coarse:items-center"
              aria-label={`Link to ${host}${path}`}
            >
              Link to this endpoint
            </a>
          </p>
        </div>
      </details>
    </Filtered>
  )
}

/** The parameters of a path stand out from what is fixed. */
function Path({ path }: { readonly path: string }) {
  return path.split(/(\{[^}]*\})/).map((part, index) =>
    part.startsWith('{') ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a fixed text have no other identity
      <i key={index}>{part}</i>
    ) : (
      part
    ),
  )
}

function toneOf(status: number): 'ok' | 'moved' | 'yours' | 'theirs' {
  if (status >= 500) return 'theirs'
  if (status >= 400) return 'yours'
  return status >= 300 ? 'moved' : 'ok'
}
