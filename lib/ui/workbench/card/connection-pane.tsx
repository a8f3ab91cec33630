'use client'
/** The connection that carried an exchange, the server's certificate, and how many bytes went each way. */
import type { ReactNode } from 'react'
import { joinedValues } from '../../../http/headers'
import type { Exchange } from '../../../runner/run-event'
import {
  connectionNote,
  keptNote,
  noCertificate,
  noConnection,
  verifiedNote,
} from '../../../sentences/card'
import { duration, size } from '../../../sentences/measures'
import { messageSizes } from './body-sizes'

type Fact = readonly [name: string, value: ReactNode]

export function ConnectionPane({ exchange }: { exchange: Exchange }) {
  return (
    <div className="facts">
      <Facts title="Connection" facts={connectionFacts(exchange)} />
      <Facts title="Sizes" facts={sizeFacts(exchange)} />
    </div>
  )
}

function Facts({ title, facts }: { title: string; facts: readonly Fact[] }) {
  return (
    <table className="value-grid fact-table">
      <caption className="column-title">{title}</caption>
      <tbody>
        {facts.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function connectionFacts({ request, response, connection }: Exchange): Fact[] {
  const { protocol, host } = addressOf(request.url)
  if (!connection) return [['Connection', noConnection]]
  const { certificate, isReused, timing } = connection
  const facts: Fact[] = [
    ['Server', host],
    ['Connection', connectionNote(isReused)],
  ]
  if (!isReused) {
    facts.push(
      ['Name looked up in', duration(timing.lookup)],
      ['Connected in', duration(timing.connect)],
    )
    if (protocol === 'https:') facts.push(['TLS agreed in', duration(timing.tls)])
  }
  if (response) facts.push(['Version', `HTTP/${response.version}`])
  if (!certificate)
    return [...facts, ['Certificate', protocol === 'https:' ? 'not known' : noCertificate]]
  return [
    ...facts,
    ['Certificate for', certificate.subject],
    ['Checked', verifiedNote(certificate.isVerified)],
    ['Issued by', certificate.issuer],
    ['Valid until', certificate.validTo],
  ]
}

function sizeFacts(exchange: Exchange): Fact[] {
  const { out, back } = messageSizes(exchange)
  const facts: Fact[] = [
    ['Request head', size(out.head)],
    ['Request body', size(out.body)],
  ]
  if (!back || !exchange.response) return facts
  const { headers, body, bodySize } = exchange.response
  const coding = joinedValues(headers, 'content-encoding')
  const kept = bodySize > body.length ? `, of which ${keptNote(body.length)}` : ''
  facts.push(
    ['Response head', size(back.head)],
    ['Response body', `${size(back.body)}${coding ? ` of ${coding}` : ''}${kept}`],
  )
  return facts
}

function addressOf(url: string): { protocol: string; host: string } {
  try {
    return new URL(url)
  } catch {
    return { protocol: '', host: url }
  }
}
