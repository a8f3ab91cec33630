/** mtls.test: wants to know who the client is, by a certificate (mutual TLS). */
import type { EndpointFamily } from '../endpoint'
import type { HostCall } from '../host-call'
import { json, problem } from '../json-answer'
import { createRoutedHost } from '../routed-host'
import type { HostServices } from '../services'
import type { VirtualHost } from '../virtual-host'

/** The file of the client certificate that the course has. */
export const CLIENT_CERTIFICATE = 'playground-client.pem'

const pages: EndpointFamily<HostCall> = {
  title: 'Client certificates',
  endpoints: [
    {
      path: '/',
      methods: ['GET', 'POST'],
      summary: 'Answers those alone who show a certificate.',
      details: `Pass \`cert: '${CLIENT_CERTIFICATE}'\`, or the pair \`['${CLIENT_CERTIFICATE}', 'playground-client.key']\`. As with many servers, the connection comes about without it, and the answer is a 400 then.`,
      answers: [
        { status: 200, summary: 'Whose certificate it was.' },
        {
          status: 400,
          summary: 'There was no certificate, one that nobody here knows, or no TLS.',
        },
      ],
      example: '/',
      answer: ({ request }) => answer(request),
    },
  ],
}

export function mutualTls(services: HostServices): VirtualHost {
  return {
    names: ['mtls.test'],
    summary: `Wants a certificate of the client: \`cert: '${CLIENT_CERTIFICATE}'\`.`,
    families: [pages],
    handle: createRoutedHost({ families: [pages], services }),
  }
}

/** The words are those that nginx has for it. */
function answer({ scheme, clientCertificate }: HostCall['request']) {
  if (scheme === 'http') {
    return problem(400, 'There are no certificates without TLS; ask https://mtls.test/ instead.')
  }
  if (clientCertificate === undefined) {
    const hint = `pass cert: '${CLIENT_CERTIFICATE}'`
    return problem(400, `No required SSL certificate was sent; ${hint}.`)
  }
  if (clientCertificate !== CLIENT_CERTIFICATE) {
    return problem(400, 'The SSL certificate error: nobody here knows who signed this one.')
  }
  return json({
    certificate: clientCertificate,
    subject: 'playground-client',
    issuer: 'Roundtrip Playground Root',
    message: 'Now both of us know with whom we speak.',
  })
}
