/** A host's endpoints as a Swagger 2.0 document (https://spec.openapis.org/oas/v2.0), as `/spec.json` has been. */
import {
  type DescribedApi,
  type DescribedParameter,
  type Operation,
  operationsOf,
} from './operations'
import { objectSchema, parameterSchema } from './parameter-schema'

/**
 * The document, ready for `JSON.stringify`. Without TRACE, cookies and parameters of any name, which Swagger 2.0
 * does not know.
 */
export function swaggerDocument(api: DescribedApi): Record<string, unknown> {
  const { title, summary, version, scheme, authority, prefix, families } = api
  const paths: Record<string, Record<string, unknown>> = {}
  for (const operation of operationsOf(families)) {
    if (operation.method === 'trace') continue
    const item = paths[operation.path] ?? {}
    item[operation.method] = describeOperation(operation)
    paths[operation.path] = item
  }
  return {
    swagger: '2.0',
    info: { title, description: summary, version },
    host: authority,
    basePath: prefix === '' ? '/' : prefix,
    schemes: [scheme],
    tags: families.map((family) => ({ name: family.title })),
    paths,
  }
}

function describeOperation(operation: Operation) {
  const { id, family, endpoint } = operation
  const { summary, details, answers = [] } = endpoint
  const parameters = [
    ...operation.parameters.filter(isKnown).map(describeParameter),
    ...describeBody(operation),
  ]
  const isForm = parameters.some((each) => each.in === 'formData')
  return {
    operationId: id,
    tags: [family],
    summary,
    ...(details === undefined ? {} : { description: details }),
    ...(isForm ? { consumes: ['application/x-www-form-urlencoded', 'multipart/form-data'] } : {}),
    ...(parameters.length === 0 ? {} : { parameters }),
    responses:
      answers.length === 0
        ? { default: { description: summary } }
        : Object.fromEntries(answers.map((each) => [each.status, { description: each.summary }])),
  }
}

function isKnown({ in: place, anyName }: DescribedParameter): boolean {
  return place !== 'cookie' && anyName !== true
}

function describeParameter(parameter: DescribedParameter) {
  const { name, in: place, summary, required, example } = parameter
  return {
    name,
    in: place as string,
    description: summary,
    required: place === 'path' || required === true,
    ...parameterSchema(parameter),
    ...(example === undefined ? {} : { 'x-example': example }),
  }
}

/** A body is a form or one value, never both. */
function describeBody({ body }: Operation) {
  const form = body.filter((each) => each.in === 'form')
  if (form.length > 0) {
    return form.map((each) => ({ ...describeParameter(each), in: 'formData' }))
  }
  const [first] = body
  if (first === undefined) return []
  const json = body.filter((each) => each.in === 'json')
  const schema = json.length > 0 ? objectSchema(json) : {}
  return [
    {
      name: 'body',
      in: 'body',
      description: first.summary,
      required: first.required === true,
      schema,
    },
  ]
}
