/** A host's endpoints as an OpenAPI 3.1 document (https://spec.openapis.org/oas/v3.1.1). */
import {
  type DescribedApi,
  type DescribedParameter,
  type Operation,
  operationsOf,
} from './operations'
import { anyNameSchema, objectSchema, parameterSchema } from './parameter-schema'

/** The document, ready for `JSON.stringify`. */
export function openApiDocument(api: DescribedApi): Record<string, unknown> {
  const { title, summary, version, scheme, authority, prefix, families } = api
  const paths: Record<string, Record<string, unknown>> = {}
  for (const operation of operationsOf(families)) {
    const item = paths[operation.path] ?? {}
    item[operation.method] = describeOperation(operation)
    paths[operation.path] = item
  }
  return {
    openapi: '3.1.1',
    info: { title, summary, version },
    servers: [{ url: `${scheme}://${authority}${prefix}` }],
    tags: families.map((family) => ({ name: family.title })),
    paths,
  }
}

function describeOperation(operation: Operation) {
  const { id, family, endpoint, parameters } = operation
  const { summary, details } = endpoint
  const requestBody = describeBody(operation)
  return {
    operationId: id,
    tags: [family],
    summary,
    ...(details === undefined ? {} : { description: details }),
    ...(parameters.length === 0 ? {} : { parameters: parameters.map(describeParameter) }),
    ...(requestBody === undefined ? {} : { requestBody }),
    responses: describeAnswers(operation),
  }
}

function describeParameter(parameter: DescribedParameter) {
  const { name, in: place, summary, required, example } = parameter
  return {
    name,
    in: place,
    description: summary,
    // Those of the path must be, by the specification.
    required: place === 'path' || required === true,
    ...(parameter.anyName
      ? { style: 'form', explode: true, schema: anyNameSchema(parameter) }
      : { schema: parameterSchema(parameter) }),
    ...(example === undefined ? {} : { example }),
  }
}

function describeBody({ body, example }: Operation) {
  if (body.length === 0) return undefined
  const form = body.filter((each) => each.in === 'form')
  const json = body.filter((each) => each.in === 'json')
  const whole = body.find((each) => each.in === 'body')
  const formContent = {
    schema: objectSchema(form),
    ...(example.form === undefined ? {} : { example: example.form }),
  }
  return {
    content: {
      ...(form.length === 0
        ? {}
        : { 'application/x-www-form-urlencoded': formContent, 'multipart/form-data': formContent }),
      ...(json.length === 0 && example.json === undefined
        ? {}
        : {
            'application/json': {
              schema: json.length === 0 ? {} : objectSchema(json),
              ...(example.json === undefined ? {} : { example: example.json }),
            },
          }),
      ...(whole === undefined ? {} : { '*/*': {} }),
    },
    ...(whole === undefined ? {} : { description: whole.summary }),
    required: body.some((each) => each.required),
  }
}

function describeAnswers({ endpoint }: Operation) {
  const { answers = [] } = endpoint
  if (answers.length === 0) return { default: { description: endpoint.summary } }
  return Object.fromEntries(
    answers.map(({ status, summary }) => [status, { description: summary }]),
  )
}
