'use client'
/**
 * One host: who it is, how it is reached, what it takes at most, and its endpoints by family. It gets plain data:
 * as a server component each of its thousands of elements would travel twice.
 */
import type { HostReference, LimitReference } from '../../reference/reference-data'
import { count, size } from '../../sentences/measures'
import { TextWithCode } from '../lesson/text-with-code'
import { DisclosureMark } from '../site/disclosure-mark'
import { EndpointRow } from './endpoint-row'
import { Filtered } from './filtered'
import { words, wordsOfHost } from './row-words'
import { ServerAddress } from './server-address'

export function HostSection({ host }: { readonly host: HostReference }) {
  const { name, summary, families, limits } = host
  return (
    <Filtered
      as="section"
      id={name}
      label={`${name}-title`}
      words={wordsOfHost(host)}
      className="mt-14"
    >
      <header className="border-b-2 border-ink pb-3">
        <h2
          id={`${name}-title`}
          className="text-h2 font-bold tracking-[-.014em] [font-stretch:88%] [overflow-wrap:anywhere] [word-spacing:.1em]"
        >
          {name}
        </h2>
        <p className="mt-1 max-w-[63ch] text-ink-2">
          <TextWithCode text={summary} />
        </p>
        <Facts host={host} />
      </header>
      {limits.length > 0 && <Limits limits={limits} />}
      {families.map(({ id, title, endpoints }) => (
        <Filtered
          key={id}
          as="section"
          id={id}
          words={endpoints.map((endpoint) => words(name, endpoint))}
          className="mt-8"
        >
          <h3 className="border-b border-ink pb-1.5 text-[1.1875rem] leading-snug font-[650] [font-stretch:92%]">
            {title}
          </h3>
          <ul>
            {endpoints.map((endpoint) => (
              <EndpointRow key={endpoint.id} host={name} endpoint={endpoint} />
            ))}
          </ul>
        </Filtered>
      ))}
    </Filtered>
  )
}

function Facts({ host }: { readonly host: HostReference }) {
  const { aliases, address, mount, file, facts } = host
  return (
    <dl className="mt-3 grid grid-cols-[7rem_minmax(0,1fr)] gap-y-1 text-sm max-phone:grid-cols-[5.5rem_minmax(0,1fr)] [&_dt]:text-ink-2">
      <dt>Address</dt>
      <dd>
        <code className="[overflow-wrap:anywhere]">{address}</code>
        {aliases.length > 0 && <span className="text-ink-2"> also {aliases.join(', ')}</span>}
      </dd>
      {mount && (
        <>
          <dt>Any client</dt>
          <dd>
            <ServerAddress path={mount} />
          </dd>
        </>
      )}
      {facts.map(({ term, text }) => (
        <div key={term} className="contents">
          <dt>{term}</dt>
          <dd>
            <TextWithCode text={text} />
          </dd>
        </div>
      ))}
      {file && (
        <>
          <dt>Brought by</dt>
          <dd>
            <code>{file}</code>
          </dd>
        </>
      )}
    </dl>
  )
}

function Limits({ limits }: { readonly limits: readonly LimitReference[] }) {
  return (
    <details className="group border-b border-rule text-sm">
      <summary className="flex min-h-9 list-none pointer-coarse:min-h-11 items-center gap-2 text-ink-2 phone:px-3">
        <DisclosureMark />
        {count(limits.length, 'limit')}
      </summary>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1 pb-3 phone:px-3">
        {limits.map(({ what, most, unit }) => (
          <div key={what} className="contents">
            <dt className="text-right font-semibold">{shown(most, unit)}</dt>
            <dd>
              <TextWithCode text={what} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** `10.5 MB`, `10 s`, `10 000`. */
function shown(most: number, unit: LimitReference['unit']): string {
  if (unit === 'bytes') return size(most)
  const digits = String(most).replace(/\B(?=(\d{3})+$)/g, most < 10_000 ? '' : '\u202f')
  return unit === 'seconds' ? `${digits} s` : digits
}
