/** Machines whose certificates are not what they should be, and one that the course's authority vouches for. */
import { type Certificate, COURSE_BUNDLE } from '../certificate'
import type { EndpointFamily } from '../endpoint'
import type { HostCall } from '../host-call'
import { json } from '../json-answer'
import { createRoutedHost } from '../routed-host'
import type { HostServices } from '../services'
import type { VirtualHost } from '../virtual-host'
import { numberOf } from '../world'

interface Certified {
  readonly name: string
  readonly summary: string
  readonly certificate: Certificate
  /** What whoever gets through is told. */
  readonly greeting: string
}

const machines: readonly Certified[] = [
  {
    name: 'expired.test',
    summary: 'Its certificate ended in 2019: SSLError.',
    certificate: { names: ['expired.test'], validTo: Date.UTC(2019, 3, 30) },
    greeting:
      'Nobody has renewed my certificate since 2019. Do you know who runs this machine now?',
  },
  {
    name: 'self-signed.test',
    summary: 'Its certificate is signed by nobody but itself: SSLError.',
    certificate: { names: ['self-signed.test'], issuer: 'self' },
    greeting: 'I have written my certificate myself. So could anybody.',
  },
  {
    name: 'wrong-host.test',
    summary: 'Its certificate is for another name: SSLError.',
    certificate: { names: ['right-host.test', '*.right-host.test'] },
    greeting: 'My certificate is that of right-host.test.',
  },
  {
    name: 'untrusted-root.test',
    summary: `Its certificate is signed by an authority that only \`verify: '${COURSE_BUNDLE}'\` trusts.`,
    certificate: { names: ['untrusted-root.test'], issuer: 'course' },
    greeting: 'You trust the authority of this course, or you do not look.',
  },
  {
    name: 'internal.test',
    summary: `A machine of one’s own network, signed by its own authority: \`verify: '${COURSE_BUNDLE}'\` trusts it.`,
    certificate: { names: ['internal.test'], issuer: 'course' },
    greeting: 'Welcome to the internal pages. The tea is in the cupboard.',
  },
]

export function certified(services: HostServices): readonly VirtualHost[] {
  return machines.map((machine) => {
    const families = [greeting(machine)]
    return {
      names: [machine.name],
      summary: machine.summary,
      families,
      certificate: machine.certificate,
      handle: createRoutedHost({ families, services }),
    }
  })
}

function greeting({ name, summary, greeting: message }: Certified): EndpointFamily<HostCall> {
  return {
    title: 'Certificates',
    endpoints: [
      {
        path: '/',
        methods: ['GET', 'POST'],
        summary,
        details:
          'Without TLS there is no certificate, and nothing to check: http is always answered.',
        answers: [
          {
            status: 200,
            summary:
              'A greeting for those who get through, and which visitor they are: 12 in world 0.',
          },
        ],
        example: '/',
        answer: ({ request: { scheme, learner } }) => {
          const visitor = numberOf(learner, `visitor of ${name}`, { usual: 12, least: 2, most: 99 })
          return json({ host: name, scheme, message, visitor })
        },
      },
    ],
  }
}
