/** What a client will think of a host's certificate, in a sentence. */
import { type Certificate, COURSE_BUNDLE } from '../hosts/certificate'

/**
 * @param names the host's own, by which it is asked.
 * @param now milliseconds since the epoch.
 * @returns null where every client trusts it and there is nothing to say.
 */
export function describeCertificate(
  certificate: Certificate,
  names: readonly string[],
  now: number,
): string | null {
  const { issuer = 'public', validTo } = certificate
  const sentences: string[] = []
  if (issuer === 'self') sentences.push('Signed by nobody but itself, so that no client trusts it.')
  if (issuer === 'course') {
    sentences.push(
      `Signed by the course’s own authority; \`verify: '${COURSE_BUNDLE}'\` trusts it.`,
    )
  }
  if (validTo !== undefined && validTo < now) {
    sentences.push(`It ended on ${new Date(validTo).toISOString().slice(0, 10)}.`)
  }
  const own = names[0] ?? ''
  const [, parent] = /^[^.]+(\..+)$/.exec(own) ?? []
  const covers = (name: string) => name === own || name === `*${parent}`
  if (!certificate.names.some(covers)) {
    const good = certificate.names.map((name) => `\`${name}\``).join(', ')
    sentences.push(`It is good for ${good}, and not for \`${own}\`.`)
  }
  return sentences.length === 0 ? null : sentences.join(' ')
}
