/** What a parameter may be, in the words that OpenAPI and Swagger share with JSON Schema. */
import type { EndpointParameter } from '../endpoint'

export interface ParameterSchema {
  readonly type: 'string' | 'integer' | 'number' | 'boolean'
  readonly default?: string | number | boolean
  readonly minimum?: number
  readonly maximum?: number
  readonly enum?: readonly string[]
}

export function parameterSchema(parameter: EndpointParameter): ParameterSchema {
  const { type = 'string', minimum, maximum, oneOf } = parameter
  return {
    type,
    ...(parameter.default === undefined ? {} : { default: parameter.default }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(oneOf === undefined ? {} : { enum: oneOf }),
  }
}

/** An object whose members are parameters of any names. */
export function anyNameSchema(parameter: EndpointParameter) {
  return { type: 'object' as const, additionalProperties: parameterSchema(parameter) }
}

/** An object whose members are the parameters. */
export function objectSchema(parameters: readonly EndpointParameter[]) {
  const required = parameters.filter((each) => each.required).map(({ name }) => name)
  return {
    type: 'object' as const,
    properties: Object.fromEntries(
      parameters.map((each) => [
        each.name,
        { ...parameterSchema(each), description: each.summary },
      ]),
    ),
    ...(required.length === 0 ? {} : { required }),
  }
}
