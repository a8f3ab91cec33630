/** identities.test: five machines, one of which can prove who it is; which one depends on the world. */
import { type Certificate, COURSE_BUNDLE } from '../certificate'
import type { HostServices } from '../services'
import type { VirtualHost } from '../virtual-host'
import { dealtMachine } from './dealt-machine'

export function identities(services: HostServices): VirtualHost {
  return dealtMachine({
    domain: 'identities.test',
    summary: 'Five machines with five certificates; which has which depends on the world.',
    fates: [
      shows('has a certificate that ended in 2019', (name) => ({
        names: [name],
        validTo: Date.UTC(2019, 3, 30),
      })),
      shows('has a good certificate', (name) => ({ names: [name] })),
      shows('has signed its certificate itself', (name) => ({ names: [name], issuer: 'self' })),
      shows('has the certificate of another machine', () => ({ names: ['elsewhere.test'] })),
      shows(`is vouched for by the authority of \`${COURSE_BUNDLE}\` alone`, (name) => ({
        names: [name],
        issuer: 'course',
      })),
    ],
    services,
  })
}

function shows(does: string, certificate: (hostname: string) => Certificate) {
  return { does, certificate }
}
