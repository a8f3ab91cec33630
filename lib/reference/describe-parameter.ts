/** A parameter in words: where it stands, and what it may be. */
import type { EndpointParameter } from '../hosts/endpoint'
import type { ParameterReference } from './reference-data'

const places: Readonly<Record<EndpointParameter['in'], string>> = {
  path: 'path',
  query: 'query',
  header: 'header',
  cookie: 'cookie',
  form: 'form field',
  json: 'JSON member',
  body: 'body',
}

export function describeParameter(parameter: EndpointParameter): ParameterReference {
  const { name, summary, required } = parameter
  return {
    name,
    place: places[parameter.in],
    type: typeOf(parameter),
    isRequired: required === true || parameter.in === 'path',
    summary,
  }
}

/** `integer from 1 to 10, else 3`; `one of asc, desc`. */
function typeOf(parameter: EndpointParameter): string {
  const { type = 'string', minimum, maximum, oneOf } = parameter
  const what = oneOf === undefined ? type : `one of ${oneOf.join(', ')}`
  const from = minimum === undefined ? '' : ` from ${minimum}`
  const to = maximum === undefined ? '' : `${minimum === undefined ? ' up' : ''} to ${maximum}`
  const absent = parameter.default
  return `${what}${from}${to}${absent === undefined ? '' : `, else ${absent === '' ? 'empty' : absent}`}`
}
