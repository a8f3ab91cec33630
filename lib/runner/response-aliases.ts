/** Members of a response by the names that other clients (fetch, axios) have for them. */
export const RESPONSE_ALIASES: Readonly<Record<string, string>> = {
  status: 'statusCode',
  statusText: 'reason',
  body: 'content',
  data: 'json()',
  arrayBuffer: 'content',
  bytes: 'content',
  redirected: 'history',
}
