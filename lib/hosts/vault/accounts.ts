/** Who may enter the vault, and with what. All of it is published, so it protects nothing but the lesson. */
import type { HttpRequest, Learner } from '../../http/message'
import { isSameSecret, parseAuthorization, parseBasic } from '../authorization'
import type { EndpointParameter } from '../endpoint'
import { fieldValue } from '../header-fields'
import { Refusal } from '../refusal'
import { seededToken } from '../seeded-random'

/** `keeper` may go everywhere, `visitor` only through the door. */
export const accounts = {
  keeper: 'open sesame',
  visitor: 'tea time',
} as const

export type AccountName = keyof typeof accounts

/** A token that is good in every world, for programs that take one from their environment. */
export const ENVIRONMENT_TOKEN = 'vault-roundtrip-token'

/** The header field that the vault's own scheme has. */
export const TOKEN_FIELD = 'X-Vault-Token'

export const basicParameter: EndpointParameter = {
  name: 'Authorization',
  in: 'header',
  summary: `\`Basic\`, for \`keeper\` with \`${accounts.keeper}\` or \`visitor\` with \`${accounts.visitor}\`.`,
  required: true,
}
export const basicExample = { Authorization: `Basic ${btoa(`keeper:${accounts.keeper}`)}` }

/** @throws Refusal 401 with the challenge of RFC 7617; it does not say which of the two was wrong. */
export function requireAccount({ headers }: HttpRequest): AccountName {
  const given = parseBasic(fieldValue(headers, 'Authorization') ?? '')
  for (const name of ['keeper', 'visitor'] as const) {
    const isPassword = isSameSecret(given?.password ?? '', accounts[name])
    if (given?.name === name && isPassword) return name
  }
  throw unknown(
    'Basic realm="vault", charset="UTF-8"',
    'The vault does not know who you are; say it with a name and a password, as Basic.',
  )
}

/** The token that /tokens gives in a learner's world. */
export function issuedToken({ seed }: Pick<Learner, 'seed'>): string {
  return `vault-${seededToken(20, seed, 'vault token')}`
}

/** Takes the vault's own field, or a Bearer token. @throws Refusal 401 */
export function requireToken({ headers, learner }: HttpRequest): void {
  const credentials = parseAuthorization(fieldValue(headers, 'Authorization') ?? '')
  const bearer = credentials?.scheme === 'bearer' ? credentials.rest : ''
  const given = fieldValue(headers, TOKEN_FIELD) ?? bearer
  const isIssued = isSameSecret(given, issuedToken(learner))
  const isUsual = isSameSecret(given, ENVIRONMENT_TOKEN)
  if (isIssued || isUsual) return
  throw unknown(
    'Bearer realm="vault"',
    `This needs a token, in \`${TOKEN_FIELD}\` or as Bearer; POST /tokens gives one.`,
  )
}

/** What was given is not told again: answers are logged, and secrets must not be. */
export function unknown(challenge: string, message: string): Refusal {
  return new Refusal(401, message, { headers: [['WWW-Authenticate', challenge]] })
}
