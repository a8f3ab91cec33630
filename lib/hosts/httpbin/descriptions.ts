/** `/openapi.json` and `/spec.json`: what httpbin says of itself, for tools. */
import type { HttpResponse } from '../../http/message'
import { openApiDocument } from '../api-description/openapi'
import type { DescribedApi } from '../api-description/operations'
import { swaggerDocument } from '../api-description/swagger'
import { text } from './answer'
import type { HttpbinCall, HttpbinEndpoint, HttpbinFamily } from './call'
import { hostOf, webScheme } from './request-echo'

function descriptionAt(
  path: string,
  format: string,
  describe: (api: DescribedApi) => unknown,
): HttpbinEndpoint {
  return {
    path,
    methods: ['GET'],
    summary: `Every endpoint with its parameters and answers, as ${format}.`,
    answers: [{ status: 200, summary: 'The document, as `application/json`.' }],
    example: path,
    answer: (call) => call.settings.pages.get(call, path, () => described(call, describe)),
  }
}

export const descriptions: HttpbinFamily = {
  title: 'Descriptions',
  endpoints: [
    descriptionAt('/openapi.json', 'OpenAPI 3.1', openApiDocument),
    descriptionAt('/spec.json', 'Swagger 2.0', swaggerDocument),
  ],
}

function described(call: HttpbinCall, describe: (api: DescribedApi) => unknown): HttpResponse {
  const document = describe({
    title: 'httpbin',
    summary: 'Answers that show what was asked.',
    // Of the httpbin whose answers these are.
    version: '0.10',
    scheme: webScheme(call),
    authority: hostOf(call),
    prefix: call.settings.prefix,
    families: call.settings.families,
  })
  return text('application/json', `${JSON.stringify(document, null, 2)}\n`)
}
