/** Parameters that many endpoints have, described once. */
import type { EndpointAnswer, EndpointParameter } from '../endpoint'

export const pageParameters: readonly EndpointParameter[] = [
  {
    name: 'per_page',
    in: 'query',
    type: 'integer',
    summary: 'How many on a page; more than 100 are 100.',
    default: 30,
    minimum: 1,
    maximum: 100,
  },
  {
    name: 'page',
    in: 'query',
    type: 'integer',
    summary: 'Which page; the Link field leads to the others.',
    default: 1,
    minimum: 1,
  },
]

export const usernameParameter: EndpointParameter = {
  name: 'username',
  in: 'path',
  summary: 'A login, in any letter case.',
}

export const orgParameter: EndpointParameter = {
  name: 'org',
  in: 'path',
  summary: 'The login of an organisation, in any letter case.',
}

export const repositoryParameters: readonly EndpointParameter[] = [
  { name: 'owner', in: 'path', summary: 'The login of its owner, in any letter case.' },
  { name: 'repo', in: 'path', summary: 'Its name, in any letter case.' },
]

export const numberParameter: EndpointParameter = {
  name: 'number',
  in: 'path',
  type: 'integer',
  summary: 'The number of the issue in its repository.',
}

/** @param names the values, the default one first. */
export function sortParameters(
  names: readonly string[],
  direction: 'asc' | 'desc' = 'desc',
): readonly EndpointParameter[] {
  const summary = 'What the order goes by.'
  return [
    { name: 'sort', in: 'query', summary, default: names[0] ?? '', oneOf: names },
    {
      name: 'direction',
      in: 'query',
      summary: 'Up or down.',
      default: direction,
      oneOf: ['asc', 'desc'],
    },
  ]
}

export const unauthorized: EndpointAnswer = {
  status: 401,
  summary: 'There are no credentials, or wrong ones.',
}
export const missing: EndpointAnswer = {
  status: 404,
  summary: 'There is no such thing, or it is private and not yours.',
}
export const moved: EndpointAnswer = {
  status: 301,
  summary: 'The repository has another name now; Location leads there.',
}
export const unprocessable: EndpointAnswer = {
  status: 422,
  summary: 'A value does not do; `errors` lists field and reason.',
}

/** The header of an example that needs credentials. */
export const withToken = { Authorization: 'Bearer roundtrip-token' } as const
